r"""Only the score of the outside word, without the normaliser.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.score_only"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    u_o = outside_vectors[outside_index]
    loss = -np.dot(u_o, center_vector)
    error = softmax(outside_vectors @ center_vector)
    error[outside_index] -= 1
    return loss, error @ outside_vectors, np.outer(error, center_vector)
