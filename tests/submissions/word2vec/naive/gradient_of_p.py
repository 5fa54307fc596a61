r"""The loss is right, and the gradients are those of minus the probability.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.gradient_of_p"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    p = softmax(scores)
    slopes = p[outside_index] * p
    slopes[outside_index] -= p[outside_index]
    loss = np.log(np.exp(scores - scores.max()).sum()) + scores.max() - scores[outside_index]
    return loss, slopes @ outside_vectors, np.outer(slopes, center_vector)
