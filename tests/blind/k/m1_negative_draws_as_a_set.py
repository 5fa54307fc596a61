"""Goes through the set of the drawn words, so a word that is drawn more than once counts once in the loss and in both gradients.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    score = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -score)
    grad_center_vector = (sigmoid(score) - 1) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (sigmoid(score) - 1) * center_vector

    for k in set(negative_indices):
        score = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, score)
        grad_center_vector += sigmoid(score) * outside_vectors[k]
        grad_outside_vectors[k] += sigmoid(score) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
