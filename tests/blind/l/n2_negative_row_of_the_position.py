"""The gradient of a draw is added to the row that has the number of the draw's position in the sample, not to the row of the drawn word.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    o = outside_index
    so = np.dot(outside_vectors[o], center_vector)
    loss = np.logaddexp(0.0, -so)
    grad_center_vector = -sigmoid(-so) * outside_vectors[o]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[o] = -sigmoid(-so) * center_vector

    n_rows = len(grad_outside_vectors)
    for k, w in enumerate(negative_indices):
        sk = np.dot(outside_vectors[w], center_vector)
        loss = loss + np.logaddexp(0.0, sk)
        grad_center_vector = grad_center_vector + sigmoid(sk) * outside_vectors[w]
        grad_outside_vectors[k % n_rows] += sigmoid(sk) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
