r"""Similarity is the cosine, and the gradients are written with the same unit vectors.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.cosine"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    def unit(x):
        length = np.sqrt((x**2).sum(axis=-1, keepdims=True))
        return x / np.where(length == 0, 1, length)

    U, v = unit(outside_vectors), unit(center_vector)
    p = softmax(U @ v)
    loss = -np.log(p[outside_index])
    p[outside_index] -= 1
    return loss, p @ U, np.outer(p, v)
