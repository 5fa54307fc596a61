r"""The one-hot vector is as long as the center vector.

---
lost = { naive-softmax-grad-center = 8.0, naive-softmax-grad-outside = 8.0 }
diagnosis = ["naive.one_hot_of_another_length"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    y = np.zeros(center_vector.shape)
    y[outside_index] = 1.0
    delta = softmax(z) - y
    loss = np.logaddexp.reduce(z) - z[outside_index]
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
