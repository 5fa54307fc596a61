"""Collects dJ/dU in an integer array, so every entry is cut off towards zero.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    z = outside_vectors @ center_vector
    p = softmax(z)
    loss = np.logaddexp.reduce(z) - z[outside_index]
    grad_c = p @ outside_vectors - outside_vectors[outside_index]
    grad_o = np.full((n_words, dim), 0)
    for w in range(n_words):
        grad_o[w] = p[w] * center_vector
        if w == outside_index:
            grad_o[w] = (p[w] - 1) * center_vector
    return loss, grad_c, grad_o
