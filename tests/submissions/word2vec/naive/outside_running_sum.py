r"""One vector collects, and is written into each row.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.outside.running_sum"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    total = 0 * v
    for w in range(len(U)):
        total = total + d[w] * v
        gU[w] = total
    return loss, gv, gU
