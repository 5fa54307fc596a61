r"""Only the normaliser, without the score.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.normaliser_only"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    total = sum(np.exp(u @ center_vector) for u in outside_vectors)
    error = softmax(outside_vectors @ center_vector)
    error[outside_index] -= 1
    return np.log(total), error @ outside_vectors, np.outer(error, center_vector)
