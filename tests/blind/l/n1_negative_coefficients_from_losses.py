"""Unusual: no sigmoid is called; each coefficient follows from its own loss term as 1 - exp(-loss), computed with np.expm1.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = outside_vectors[negative_indices]
    loss_o = np.logaddexp(0, -(outside_vectors[outside_index] @ center_vector))
    loss_k = np.logaddexp(0, rows @ center_vector)
    # exp(-loss) is the probability of being right, so 1 - exp(-loss) is the error
    c_o, c_k = np.expm1(-loss_o), -np.expm1(-loss_k)
    grad_center_vector = c_o * outside_vectors[outside_index] + c_k @ rows
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, negative_indices, c_k[:, None] * center_vector)
    grad_outside_vectors[outside_index] += c_o * center_vector
    return loss_o + loss_k.sum(), grad_center_vector, grad_outside_vectors
