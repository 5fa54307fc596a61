"""The outer product for dJ/dU is taken with u_o instead of with v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    u = outside_vectors[outside_index]
    z = outside_vectors @ center_vector
    m = max(z)
    loss = -u @ center_vector + m + np.log(sum(np.exp(z - m)))
    y = np.zeros(z.size)
    y[outside_index] = 1.0
    y_hat = softmax(z)
    dv = -u + y_hat @ outside_vectors
    dU = np.outer(y_hat - y, u)
    return loss, dv, dU
