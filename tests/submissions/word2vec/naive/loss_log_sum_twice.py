r"""The log of the sum is added to minus a log probability.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.log_sum_twice"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = 2 * (m + np.log(np.exp(z - m).sum())) - z[outside_index]
    delta = softmax(z)
    delta[outside_index] -= 1.0
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
