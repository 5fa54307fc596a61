r"""Row o is left empty.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.outside.without_o"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    grads = np.zeros(outside_vectors.shape)
    for w in range(len(p)):
        if w == outside_index:
            continue
        grads[w] = center_vector * p[w]
    p[outside_index] -= 1
    return loss, p @ outside_vectors, grads
