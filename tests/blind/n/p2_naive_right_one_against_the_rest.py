"""Treats the softmax as one binary decision, the outside word against all the rest: loss = softplus(lse of the others - score of o), and the errors follow from the sigmoid of that difference.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    rest = np.arange(len(s)) != outside_index
    s_rest = s[rest]

    m = s_rest.max()
    lse_rest = m + np.log(np.exp(s_rest - m).sum())
    gap = lse_rest - s[outside_index]

    loss = np.logaddexp(0.0, gap)                     # -log sigma(-gap)
    p_rest = np.exp(gap - loss)                       # 1 - y_hat[o]

    error = np.empty_like(s)
    error[outside_index] = -p_rest
    error[rest] = p_rest * np.exp(s_rest - lse_rest)
    return loss, outside_vectors.T @ error, np.outer(error, center_vector)
