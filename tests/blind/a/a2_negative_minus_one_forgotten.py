"""The outside word is treated with sigma(u_o . v_c) instead of sigma(u_o . v_c) - 1 in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    all_idx = np.r_[outside_index, negative_indices]
    z = outside_vectors[all_idx] @ center_vector
    s = sigmoid(z)
    loss = np.logaddexp(0, -z[0]) + np.logaddexp(0, z[1:]).sum()
    dv = s @ outside_vectors[all_idx]
    dU = np.zeros(outside_vectors.shape)
    np.add.at(dU, all_idx, np.outer(s, center_vector))
    return loss, dv, dU
