r"""The mean of the rows is taken for the expectation.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.center.plain_mean"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    delta = softmax(scores)
    delta[outside_index] -= 1
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    expected = np.mean(outside_vectors, axis=0)
    return loss, expected - outside_vectors[outside_index], np.outer(delta, center_vector)
