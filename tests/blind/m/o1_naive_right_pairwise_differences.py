"""No common maximum: every probability is 1 / sum_x exp(s_x - s_w) from the matrix of all differences of scores, where an
overflow to infinity correctly gives 0.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    gaps = s[None, :] - s[:, None]  # gaps[w, x] = s_x - s_w
    with np.errstate(over="ignore"):
        y_hat = 1.0 / np.exp(gaps).sum(axis=1)
    loss = np.logaddexp.reduce(gaps[outside_index])
    delta = y_hat - (np.arange(s.size) == outside_index)
    return loss, delta @ outside_vectors, delta[:, None] * center_vector
