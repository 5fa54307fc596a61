r"""Words are counted from one to n.

---
lost = { naive-softmax-grad-center = 8.0 }
diagnosis = ["naive.past_the_end"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    y_hat, center = softmax(z), -outside_vectors[outside_index]
    for w in range(1, len(z) + 1):
        center = center + y_hat[w] * outside_vectors[w]
    y_hat[outside_index] -= 1.0
    return np.logaddexp.reduce(z) - z[outside_index], center, np.outer(y_hat, center_vector)
