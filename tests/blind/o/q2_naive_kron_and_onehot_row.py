"""Right: writes U, v_c and y as matrices of two dimensions, takes the outer product with np.kron, and brings everything back to the right shapes at the end.
---
verdict = "right"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    column_v = center_vector.reshape(dim, 1)
    Z = np.dot(outside_vectors, column_v)                       # (n_words, 1)
    Z = Z - np.amax(Z)
    Y = np.zeros((n_words, 1))
    Y[outside_index, 0] = 1
    D = softmax(Z.T).T - Y                                       # (n_words, 1)

    loss = np.log(np.sum(np.exp(Z))) - np.dot(Y.T, Z).item()
    grad_center_vector = np.dot(D.T, outside_vectors).ravel()
    grad_outside_vectors = np.kron(D, column_v.T)
    return loss, grad_center_vector, grad_outside_vectors
