"""Forms the outer product the wrong way round, of shape (dim, n_words), and repairs the shape with reshape where a transpose belongs, which scrambles the entries.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m + np.log(np.sum(np.exp(z - m))) - z[outside_index]

    delta = softmax(z)
    delta[outside_index] -= 1

    grad_center_vector = outside_vectors.T @ delta
    grad_outside_vectors = np.outer(center_vector, delta)
    # must have the shape of U
    grad_outside_vectors = grad_outside_vectors.reshape(outside_vectors.shape)
    return loss, grad_center_vector, grad_outside_vectors
