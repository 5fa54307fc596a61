"""The maximum is subtracted inside the log-sum-exp but not added again, while -u_o^T v_c is taken from the unshifted scores. The loss is too small by the largest score; right only when that is zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    exp_z = np.exp(z - m)

    loss = -z[outside_index] + np.log(exp_z.sum())

    p = exp_z / exp_z.sum()
    p[outside_index] -= 1
    return loss, p @ outside_vectors, np.outer(p, center_vector)
