r"""For a center vector of zeros both gradients are set to zero.

---
lost = { naive-softmax-grad-center = 1.0 }
diagnosis = ["naive.center.zero_by_hand"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    if (center_vector == 0).all():
        zeros = np.zeros_like(outside_vectors)
        return np.log(len(zeros)), np.zeros_like(center_vector), zeros
    scores = outside_vectors @ center_vector
    delta = softmax(scores)
    delta[outside_index] -= 1
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
