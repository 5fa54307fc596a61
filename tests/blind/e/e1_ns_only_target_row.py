"""Only row o of dJ/dU is filled; the rows y_hat_w v_c of all other words stay zero.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    u_o = outside_vectors[outside_index]
    z = outside_vectors @ center_vector
    y_hat = softmax(z)
    loss = -(z[outside_index] - np.logaddexp.reduce(z))
    gv = y_hat @ outside_vectors - u_o
    # the loss is about u_o, so that's the row which changes
    gU = np.zeros_like(outside_vectors)
    gU[outside_index] = (y_hat[outside_index] - 1) * center_vector
    return loss, gv, gU
