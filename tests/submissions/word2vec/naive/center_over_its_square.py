r"""The errors are read off the gradient of U, by dividing by the square of the center vector.

---
lost = { naive-softmax-grad-center = 1.0 }
diagnosis = ["naive.divided_by_v"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, U = center_vector, outside_vectors
    z = U @ v
    m = z.max()
    delta = softmax(z)
    delta[outside_index] -= 1.0
    grad_U = np.outer(delta, v)
    with np.errstate(all="ignore"):
        errors = (grad_U * v).sum(axis=1) / (v**2).sum()
    return m + np.log(np.exp(z - m).sum()) - z[outside_index], errors @ U, grad_U
