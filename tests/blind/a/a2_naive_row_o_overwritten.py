"""Row o of dJ/dU is set to -v_c instead of having v_c subtracted, so its part y_hat_o v_c is lost.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.array([np.dot(u, center_vector) for u in outside_vectors], dtype=float)
    m = z.max()
    Z = np.exp(z - m).sum()
    y_hat = np.exp(z - m) / Z
    loss = np.log(Z) + m - z[outside_index]
    dv = -outside_vectors[outside_index] + np.tensordot(y_hat, outside_vectors, axes=1)
    dU = np.multiply.outer(y_hat, center_vector)
    dU[outside_index] = -center_vector
    return loss, dv, dU
