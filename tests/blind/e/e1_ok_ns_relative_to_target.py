"""Right: measures all scores relative to that of the outside word, so that J = log sum exp(z_x - z_o), and sums in ascending order.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    gap = z - z[outside_index]
    ordered = np.sort(gap)
    J = ordered[-1] + np.log1p(np.sum(np.exp(ordered[:-1] - ordered[-1])))
    p = np.exp(gap - J)
    u_o = outside_vectors[outside_index]
    grad_center_vector = (p[:, None] * (outside_vectors - u_o)).sum(axis=0)  # p adds up to one
    p[outside_index] -= 1
    return J, grad_center_vector, np.multiply.outer(p, center_vector)
