r"""The sum in the denominator leaves out o, with the gradients of that.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.denominator_without_o"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    rest = np.where(np.arange(len(z)) == outside_index, -np.inf, z)
    weights = softmax(rest)
    weights[outside_index] = -1
    loss = np.logaddexp.reduce(rest) - z[outside_index]
    return loss, weights @ outside_vectors, np.outer(weights, center_vector)
