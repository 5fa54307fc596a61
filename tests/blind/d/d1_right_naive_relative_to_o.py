"""Right: works with the vectors relative to u_o, so that J is the log of 1 plus a sum over the other words, and row o is minus the sum of the other coefficients.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    gap = z - z[outside_index]  # the entry of o is 0
    top = gap.max()
    loss = top + np.log(np.exp(gap - top).sum())
    p = np.exp(gap - loss)
    p[outside_index] = 0.0
    grad_center = p @ (outside_vectors - outside_vectors[outside_index])
    p[outside_index] = -p.sum()
    return loss, grad_center, p[:, None] * center_vector
