"""Never sums exponentials for the probabilities directly: P(w) = 1 / sum_x exp(z_x - z_w) from the matrix of all differences (an overflow there gives the right zero), and the loss by a reduction with `logaddexp`.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    difference = z[None, :] - z[:, None]  # [w, x] holds z_x - z_w
    with np.errstate(over="ignore"):
        p = 1.0 / np.exp(difference).sum(axis=1)
    loss = np.logaddexp.reduce(difference[outside_index])

    p[outside_index] = -(np.delete(p, outside_index).sum())  # all deltas add up to zero
    return loss, np.matmul(p, outside_vectors), np.multiply.outer(p, center_vector)
