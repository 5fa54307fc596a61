r"""The minus before the logarithm is forgotten.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["any.sign"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    loss = scores[outside_index] - scores.max() - np.log(np.sum(np.exp(scores - scores.max())))
    error = softmax(scores)
    error[outside_index] -= 1
    return loss, error @ outside_vectors, error.reshape(-1, 1) * center_vector
