r"""The logarithm is cut off at -100, as a library does.

---
lost = { naive-softmax-loss = 1.0 }
diagnosis = ["naive.loss.logarithm_cut_off"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    log_probabilities = np.maximum(scores - np.logaddexp.reduce(scores), -100)
    delta = softmax(scores)
    delta[outside_index] -= 1
    loss = -log_probabilities[outside_index]
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
