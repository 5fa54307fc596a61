"""The minus of the draws stands in front of the sigmoid and not in front of the score, so that the logarithm of a negative number is taken.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    scores = outside_vectors.dot(center_vector)
    z1 = sigmoid(scores[outside_index])
    z2 = sigmoid(scores[negative_indices])

    # 1) outside word
    loss = -np.log(z1)
    grad_center_vector = (z1 - 1) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (z1 - 1) * center_vector

    # 2) negative samples
    loss -= np.sum(np.log(-z2))
    grad_center_vector = grad_center_vector + z2.dot(outside_vectors[negative_indices])
    for z, k in zip(z2, negative_indices):
        grad_outside_vectors[k] += z * center_vector
    return loss, grad_center_vector, grad_outside_vectors
