r"""np.log2 in the loss.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.base_two"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    p = softmax(outside_vectors @ center_vector)
    loss = -np.log2(p[outside_index])
    error = p - np.eye(len(p))[outside_index]
    return loss, error @ outside_vectors, np.outer(error, center_vector)
