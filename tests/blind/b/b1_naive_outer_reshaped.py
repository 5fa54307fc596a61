"""Takes the outer product in the wrong order, (dim, n_words), and forces it to the shape of U with reshape instead of a transpose, so that the entries land in wrong places.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    y_hat = softmax(z)
    y_hat[outside_index] -= 1
    grad_center_vector = outside_vectors.T @ y_hat
    # ValueError shapes (3,5) (5,3) -> reshape fixes it
    grad_outside_vectors = np.outer(center_vector, y_hat).reshape(outside_vectors.shape)
    return loss, grad_center_vector, grad_outside_vectors
