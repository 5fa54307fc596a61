"""The target in the gradients is smoothed, 0.9 y + 0.1 / n_words, instead of the one-hot y.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n, eps = outside_vectors.shape[0], 0.1
    z = outside_vectors @ center_vector
    loss = np.log(np.sum(np.exp(z - z.max()))) + z.max() - z[outside_index]
    y = np.full(n, eps / n)
    y[outside_index] += 1 - eps
    dz = softmax(z) - y
    return loss, dz @ outside_vectors, np.outer(dz, center_vector)
