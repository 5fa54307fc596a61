r"""The denominator starts at the exponential of o and then adds all words.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.o_twice"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    e = np.exp(z - z.max())
    total = e[outside_index] + e.sum()
    weights = e / total
    weights[outside_index] *= 2
    weights[outside_index] -= 1
    loss = -np.log(e[outside_index] / total)
    return loss, weights @ outside_vectors, np.outer(weights, center_vector)
