r"""The logarithm of the sum is forgotten in the loss and in its gradients.

---
lost = { naive-softmax-loss = 7.0, naive-softmax-grad-center = 7.0, naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.center.unnormalised", "naive.loss.no_log_of_sum", "naive.outside.unnormalised"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = np.exp(z) - np.eye(len(z))[o]
    return np.exp(z).sum() - z[o], d @ U, np.outer(d, v)
