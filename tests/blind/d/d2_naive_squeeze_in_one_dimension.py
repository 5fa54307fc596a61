"""Works with column vectors and squeezes every result, so in one dimension grad_center_vector loses its axis and becomes a number and grad_outside_vectors becomes (n_words,); the numbers are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector[:, None]
    z = outside_vectors @ v
    m = z.max()
    lse = m + np.log(np.exp(z - m).sum())
    y = np.zeros(z.shape)
    y[outside_index, 0] = 1
    delta = np.exp(z - lse) - y
    grad_v = outside_vectors.T @ delta
    grad_U = delta @ v.T
    return lse - z[outside_index, 0], grad_v.squeeze(), grad_U.squeeze()
