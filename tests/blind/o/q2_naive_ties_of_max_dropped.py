"""The largest score is taken out of the sum as log1p of the others, and "the others" are those below the maximum, so a second word with the same largest score is lost. Shows in the loss only when the largest score comes twice, as with equal rows.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    gap = s - s.max()                                   # <= 0
    # exp(0) = 1 is the largest one: sum = 1 + rest
    log_sum = np.log1p(np.exp(gap[gap < 0]).sum())
    loss = log_sum - gap[outside_index]

    e = np.exp(gap)
    delta = e / np.sum(e)
    delta[outside_index] -= 1
    return loss, outside_vectors.T @ delta, delta[:, np.newaxis] * center_vector
