"""The gradient of the center vector is a one-sided difference quotient with h = 1e-5, wrong in the sixth digit.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    def loss_at(v):
        z = outside_vectors @ v
        return np.log(np.exp(z - z.max()).sum()) + z.max() - z[outside_index]

    h, loss = 1e-5, loss_at(center_vector)
    grad_v = np.zeros(center_vector.shape)
    for j in range(len(center_vector)):
        moved = center_vector.copy()
        moved[j] += h
        grad_v[j] = (loss_at(moved) - loss) / h
    delta = softmax(outside_vectors @ center_vector)
    delta[outside_index] -= 1
    return loss, grad_v, np.outer(delta, center_vector)
