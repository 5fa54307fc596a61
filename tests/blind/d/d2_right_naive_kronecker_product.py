"""Right: dJ/dU is a Kronecker product of delta and v_c brought to shape (n_words, dim) in the right order; dJ/dv_c by tensordot with an identity row.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    z = np.tensordot(outside_vectors, center_vector, axes=([1], [0]))
    z = z - z.max()
    logp = z - np.log(np.exp(z).sum())
    delta = np.exp(logp) - np.identity(n_words)[outside_index]
    return (
        -logp[outside_index],
        np.tensordot(delta, outside_vectors, axes=1),
        np.kron(delta, center_vector).reshape(n_words, dim),
    )
