r"""The minus y is missing in the center gradient.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.center.missing_y"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    grad_center = np.zeros(len(center_vector))
    for w in range(len(y_hat)):
        grad_center = grad_center + y_hat[w] * outside_vectors[w]
    y_hat[outside_index] -= 1
    return loss, grad_center, np.outer(y_hat, center_vector)
