r"""A minus before the index is to leave the outside word out.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.minus_before_index"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    both = np.append(scores[-outside_index], scores[outside_index])
    loss = np.logaddexp.reduce(both) - scores[outside_index]
    delta = softmax(scores)
    delta[outside_index] -= 1
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
