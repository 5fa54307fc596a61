r"""The minus y is missing in both gradients.

---
lost = { naive-softmax-grad-center = 7.0, naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.center.missing_y", "naive.outside.missing_y"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    return loss, y_hat.dot(outside_vectors), y_hat[:, None] * center_vector
