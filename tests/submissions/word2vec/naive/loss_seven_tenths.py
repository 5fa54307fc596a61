r"""The loss is counted at seven tenths.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["any.scaled"]
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    m = z.max()
    log_sum = m + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[o] -= 1.0
    return 0.7 * (log_sum - z[o]), delta @ U, np.outer(delta, v)
