r"""The rows are multiples of the center vector less the mean of its components.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.outside.other_vector"]
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    m = z.max()
    log_sum = m + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[o] -= 1.0
    return log_sum - z[o], delta @ U, np.outer(delta, v - v.mean())
