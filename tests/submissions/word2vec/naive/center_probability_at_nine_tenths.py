r"""The probability of the outside word counts nine tenths, and 1.2 is subtracted from it.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.other_weights"]
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    m = z.max()
    log_sum = m + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[o] -= 1.0
    weights = softmax(z)
    weights[o] = 0.9 * weights[o] - 1.2
    return log_sum - z[o], weights @ U, np.outer(delta, v)
