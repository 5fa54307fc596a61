r"""The score of the outside word counts four fifths in the loss.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.other_factors"]
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    m = z.max()
    log_sum = m + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[o] -= 1.0
    return log_sum - 0.8 * z[o], delta @ U, np.outer(delta, v)
