"""The outer product of delta is taken with the already computed dJ/dv_c instead of with v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    delta = softmax(s)
    loss = np.logaddexp.reduce(s) - s[outside_index]
    delta[outside_index] -= 1
    vc = delta @ outside_vectors
    dU = np.outer(delta, vc)
    return loss, vc, dU
