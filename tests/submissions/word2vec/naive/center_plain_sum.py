r"""The rows are added up without weights.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.center.plain_sum"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    delta = softmax(scores)
    delta[outside_index] -= 1
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    everything = np.ones(len(scores)) @ outside_vectors
    return loss, everything - outside_vectors[outside_index], np.outer(delta, center_vector)
