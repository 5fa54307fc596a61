r"""Exponentials where probabilities belong.

---
lost = { naive-softmax-grad-center = 7.0, naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.center.unnormalised", "naive.outside.unnormalised"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    weights = np.exp(np.minimum(scores, 700))
    weights[outside_index] -= 1
    return loss, weights @ outside_vectors, np.outer(weights, center_vector)
