r"""The minus y is missing in the outside gradient.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.outside.missing_y"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    grads = np.array([p_w * center_vector for p_w in p])
    p[outside_index] -= 1
    return loss, p @ outside_vectors, grads
