r"""Forward differences with a step of a tenth.

---
lost = { naive-softmax-grad-center = 7.0, naive-softmax-grad-outside = 4.0 }
diagnosis = ["any.difference_quotient"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1.0

    def J(v, U):
        return np.logaddexp.reduce(U @ v) - U[outside_index] @ v

    return loss, np.array([(J(center_vector + s, outside_vectors) - loss) / 0.1 for s in 0.1 * np.eye(center_vector.size)]), delta[:, None] * center_vector
