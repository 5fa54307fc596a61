r"""The formulas as they stand, without the maximum: right, until they overflow.

---
lost = { naive-softmax-loss = 1.0 }
diagnosis = ["naive.overflow"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    numerators = np.exp(outside_vectors.dot(center_vector))
    p = numerators / numerators.sum()
    loss = -np.log(p[outside_index])
    p[outside_index] -= 1
    return loss, p.dot(outside_vectors), p[:, np.newaxis] * center_vector[np.newaxis, :]
