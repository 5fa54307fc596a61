r"""The prediction is differentiated like a sigmoid.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.derivative_of_sigmoid"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    gv = (p * (1 - p)) @ U - U[o]
    return loss, gv, gU
