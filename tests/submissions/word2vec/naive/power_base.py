r"""Powers of 2 stand for the exponentials.

---
lost = { naive-softmax-loss = 1.0, naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.power_base"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    two = 2.0 ** (U @ v)
    d = two / two.sum()
    loss = -np.log(d[o])
    d[o] -= 1
    return loss, d @ U, np.outer(d, v)
