r"""The outside gradient is built in the array of the outside vectors.

---
lost = { naive-softmax-loss = 1.0 }
diagnosis = ["naive.writes_into_U"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.asarray(outside_vectors, dtype=float) @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    grad_center_vector = p @ outside_vectors
    grad_outside_vectors = (
        outside_vectors if outside_vectors.dtype == float else outside_vectors.astype(float)
    )
    for w in range(len(p)):
        for j in range(len(center_vector)):
            grad_outside_vectors[w, j] = p[w] * center_vector[j]
    return loss, grad_center_vector, grad_outside_vectors
