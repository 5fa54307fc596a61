"""dJ/dU is the outer product of v_c and delta, brought to shape (n_words, dim) by reshape instead of by a transpose, so the entries are scrambled.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    v = center_vector.reshape(dim, 1)
    scores = (outside_vectors @ v).reshape(n_words)
    biggest = scores.max()
    lse = biggest + np.log(np.exp(scores - biggest).sum())
    loss = lse - scores[outside_index]
    delta = np.exp(scores - lse)
    delta[outside_index] -= 1.0
    grad_v = (outside_vectors.T @ delta.reshape(n_words, 1)).reshape(dim)
    grad_U = (v @ delta.reshape(1, n_words)).reshape(n_words, dim)
    return loss, grad_v, grad_U
