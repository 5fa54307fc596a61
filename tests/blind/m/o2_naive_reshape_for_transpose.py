"""The outer product is taken the other way round, (dim, n_words), and brought to the right shape with reshape instead of transposing, which mixes up the entries. Not visible with one dimension only.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    v = center_vector.reshape(dim, 1)

    z = (outside_vectors @ v).ravel()
    z = z - z.max()
    logZ = np.log(np.exp(z).sum())
    d = np.exp(z - logZ)
    d[outside_index] -= 1
    d = d.reshape(1, n_words)

    loss = logZ - z[outside_index]
    grad_center_vector = (d @ outside_vectors).reshape(dim)
    # (dim, 1) @ (1, n_words), bring to the shape of U
    grad_outside_vectors = (v @ d).reshape(outside_vectors.shape)
    return loss, grad_center_vector, grad_outside_vectors
