r"""The prediction is one-hot at the largest score.

---
lost = { naive-softmax-grad-center = 7.0, naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.prediction_is_argmax"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1.0
    delta = np.eye(len(z))[z.argmax()] - np.eye(len(z))[outside_index]
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
