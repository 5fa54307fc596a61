"""The product has shape (dim, n_words) and is brought to (n_words, dim) by reshape instead of by transposing, which mixes the entries unless dim is 1.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    delta = softmax(scores)
    delta[outside_index] -= 1
    grad_center_vector = outside_vectors.T @ delta
    grad_outside_vectors = center_vector[:, None] * delta
    return loss, grad_center_vector, grad_outside_vectors.reshape(outside_vectors.shape)
