"""Took the column convention from the CS224n forum, where dJ/dU is v_c delta^T of shape (dim, n_words), and believes that reshape turns it into (n_words, dim).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.reshape(-1, 1)                    # d x 1
    z = (outside_vectors @ v).ravel()
    p = softmax(z)
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p[outside_index] -= 1.0
    grad_center_vector = (outside_vectors.T @ p.reshape(-1, 1)).reshape(center_vector.shape)
    grad_outside_vectors = (v @ p.reshape(1, -1)).reshape(outside_vectors.shape)
    return loss, grad_center_vector, grad_outside_vectors
