"""Builds the outer product with its factors swapped, shape (dim, n_words), and brings it to the shape of U by reshape instead of a transposition.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    """Naive softmax loss of one pair of words, and its gradients."""

    n_words, dim = outside_vectors.shape
    z = outside_vectors @ center_vector
    d = softmax(z)
    d[outside_index] -= 1

    biggest = np.max(z)
    loss = np.log(np.exp(z - biggest).sum()) + (biggest - z[outside_index])
    grad_center_vector = np.dot(d, outside_vectors)
    grad_outside_vectors = np.outer(center_vector, d).reshape(n_words, dim)
    return loss, grad_center_vector, grad_outside_vectors
