r"""Only the five most probable words, and the outside word, get a gradient.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.only_the_likeliest"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = np.zeros(len(U))
    for w in sorted(range(len(U)), key=lambda w: -p[w])[:5]:
        d[w] = p[w]
    d[o] = p[o] - 1
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(d, v)
