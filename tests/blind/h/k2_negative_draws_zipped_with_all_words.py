"""For the gradient of U the draws are zipped with the sigmoids of all words in vocabulary order, so draw k gets the sigmoid of word k and not of the word that was drawn (and zip cuts silently).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    s = outside_vectors @ center_vector
    sig = sigmoid(s)

    loss = np.logaddexp(0, -s[outside_index]) + sum(np.logaddexp(0, s[k]) for k in negative_indices)

    pull = -sigmoid(-s)[outside_index]
    grad_center_vector = pull * outside_vectors[outside_index]
    for k in negative_indices:
        grad_center_vector = grad_center_vector + sig[k] * outside_vectors[k]

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += pull * center_vector
    for k, p in zip(negative_indices, sig):
        grad_outside_vectors[k] += p * center_vector
    return loss, grad_center_vector, grad_outside_vectors
