"""The rows of the derivation have v_c in front, so the student takes the outer product of v_c and delta, of shape (dim, n_words), and makes it (n_words, dim) with reshape instead of a transpose, which scrambles the entries.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    z = outside_vectors.dot(center_vector)
    m = np.amax(z)
    loss = m + np.log(np.exp(z - m).sum()) - z[outside_index]

    one_hot = (np.arange(n_words) == outside_index).astype(float)
    delta = softmax(z) - one_hot
    grad_center_vector = outside_vectors.T.dot(delta)

    v_c = center_vector.reshape(dim, 1)
    d = delta.reshape(1, n_words)
    grad_outside_vectors = (v_c * d).reshape(n_words, dim)
    return loss, grad_center_vector, grad_outside_vectors
