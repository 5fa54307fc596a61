"""Right: the loss is log(1 + exp(r - s_o)), a logistic loss against the log-sum-exp r of all other words, and y_hat_o - 1 comes from a sigmoid.
---
verdict = "right"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = len(outside_vectors)
    rest = np.delete(np.arange(n_words), outside_index)
    gaps = (outside_vectors @ center_vector)[rest]
    s_o = outside_vectors[outside_index] @ center_vector
    gaps = gaps - s_o
    m = gaps.max()
    r = m + np.log(np.exp(gaps - m).sum())
    loss = np.logaddexp(0, r)
    miss = np.exp(-np.logaddexp(0, -r))
    delta = np.empty(n_words)
    delta[rest] = miss * softmax(gaps)
    delta[outside_index] = -miss
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
