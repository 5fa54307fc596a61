r"""Row o is minus v_c alone.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.outside.row_o_minus_v"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    grads = np.outer(p, center_vector)
    grads[outside_index] = -center_vector
    p[outside_index] -= 1
    return loss, p @ outside_vectors, grads
