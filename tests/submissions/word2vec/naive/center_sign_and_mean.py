r"""y - y_hat, and divided by the number of words.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["any.sign+any.averaged_over_words"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    delta = softmax(scores)
    delta[outside_index] -= 1
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    contributions = [-(delta[w] * outside_vectors[w]) for w in range(len(delta))]
    return loss, np.mean(contributions, axis=0), np.outer(delta, center_vector)
