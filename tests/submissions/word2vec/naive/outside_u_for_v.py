r"""Rows are multiples of u_w instead of v_c.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.outside.u_for_v"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    grads = np.stack([p[w] * outside_vectors[w] for w in range(len(p))])
    return loss, p @ outside_vectors, grads
