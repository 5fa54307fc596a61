r"""The return stands inside the loop over the words.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.one_word_of_all"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    p = softmax(z)
    loss = np.logaddexp.reduce(z) - z[outside_index]
    grad_v, grad_U = np.zeros(center_vector.shape), np.zeros(outside_vectors.shape)
    for w, u in enumerate(outside_vectors):
        delta = p[w] - (w == outside_index)
        grad_v += delta * u
        grad_U[w] += delta * center_vector
        return loss, grad_v, grad_U
