r"""dJ/dU starts as an array of integers, which cuts everything after the point.

---
lost = { naive-softmax-grad-center = 7.0, naive-softmax-grad-outside = 7.0 }
diagnosis = ["any.whole_numbers"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1.0
    grad = np.full(outside_vectors.shape, 0)
    for w in range(len(delta)):
        grad[w] = 3 * delta[w] * center_vector / 3
    center = (delta @ outside_vectors).astype(int)
    return loss, center, grad
