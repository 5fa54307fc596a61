r"""y - y_hat in both gradients.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["any.sign"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y = np.zeros(len(scores))
    y[outside_index] = 1
    difference = y - softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    return loss, difference.dot(outside_vectors), difference[:, None] * center_vector
