"""Right: works with the differences u_x - u_o, so the loss is log sum exp((u_x - u_o).v) and dJ/dv_c is the mean of the differences.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    D = outside_vectors - outside_vectors[outside_index]
    gap = D @ center_vector
    loss = np.logaddexp.reduce(gap)          # gap[outside_index] is 0
    p = np.exp(gap - loss)
    G = p[:, None] * center_vector
    G[outside_index] -= center_vector
    return loss, p @ D, G
