"""Unfinished: only row o of dJ/dU is filled, the rows of the draws stay zero.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s_o = np.inner(outside_vectors[outside_index], center_vector)
    s_k = np.inner(outside_vectors[negative_indices], center_vector)
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum()
    grad_center_vector = (sigmoid(s_o) - 1) * outside_vectors[outside_index] + np.tensordot(
        sigmoid(s_k), outside_vectors[negative_indices], axes=1
    )
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (sigmoid(s_o) - 1) * center_vector
    # TODO u_k
    return loss, grad_center_vector, grad_outside_vectors
