r"""The logarithm of the sum grows from 0 in place of minus infinity.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.more_in_sum"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    log_total = 0.0
    for score in scores:
        log_total = np.logaddexp(log_total, score)
    delta = softmax(scores)
    delta[outside_index] -= 1
    loss = log_total - scores[outside_index]
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
