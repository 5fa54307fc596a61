"""Right: 1/y_hat_w is the sum over x of exp(z_x - z_w), read off an (n_words, n_words) table of score differences; an infinite entry gives the probability 0, as it should.
---
verdict = "right"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    table = np.subtract.outer(z, z)                 # table[x, w] = z_x - z_w
    with np.errstate(over="ignore"):
        y_hat = 1.0 / np.exp(table).sum(axis=0)
    loss = np.logaddexp.reduce(table[:, outside_index])
    y = np.eye(1, len(z), k=outside_index)[0]
    grad_center_vector = np.tensordot(y_hat - y, outside_vectors, axes=(0, 0))
    grad_outside_vectors = np.multiply.outer(y_hat - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
