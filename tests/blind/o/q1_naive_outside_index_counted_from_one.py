"""The student (Julia) believes that word numbers begin at 1 and looks at place outside_index - 1 for the outside word. Shows for every input unless neighbouring rows are equal.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    o = outside_index - 1            # Python arrays start at 0
    z = outside_vectors @ center_vector
    z_max = np.max(z)
    e = np.exp(z - z_max)
    s = np.sum(e)
    J = np.log(s) + z_max - z[o]
    delta = e / s
    delta[o] = delta[o] - 1
    dJ_dv = outside_vectors.T @ delta
    dJ_dU = delta[:, None] * center_vector[None, :]
    return J, dJ_dv, dJ_dU
