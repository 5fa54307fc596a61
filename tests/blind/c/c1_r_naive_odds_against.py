"""Right: word o against all the others as one logistic loss log(1 + e^a), where a is the log of the odds against o.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    rest = np.delete(outside_vectors, outside_index, axis=0)
    z_rest = rest @ center_vector
    log_rest = np.logaddexp.reduce(z_rest)
    a = log_rest - outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, a)
    miss = np.exp(a - loss)                       # 1 - P(o|c)
    share = np.exp(z_rest - log_rest)             # P(x | c, not o)
    coefficients = np.insert(miss * share, outside_index, -miss)
    return loss, miss * (share @ rest - outside_vectors[outside_index]), np.outer(coefficients, center_vector)
