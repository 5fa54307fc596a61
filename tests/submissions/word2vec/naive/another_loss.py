r"""A function that is easy to differentiate, in place of the loss, with its exact gradients.

---
lost = { naive-softmax-loss = 7.0, naive-softmax-grad-center = 7.0, naive-softmax-grad-outside = 7.0 }
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    loss = np.sin(scores).sum()
    slopes = np.cos(scores)
    return loss, outside_vectors.T @ slopes, np.outer(slopes, center_vector)
