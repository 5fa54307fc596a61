"""Right: writes the loss as log sum_x exp((u_x - u_o).v_c) and the center gradient as the expectation of u_x - u_o.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    D = outside_vectors - outside_vectors[outside_index]
    d = D @ center_vector
    loss = np.logaddexp.reduce(d)
    p = np.exp(d - loss)
    G = np.outer(p, center_vector)
    G[outside_index] -= center_vector
    return loss, p @ D, G
