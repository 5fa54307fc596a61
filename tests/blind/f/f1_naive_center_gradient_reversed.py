"""Uses y - y_hat in the center gradient and y_hat - y in the other one, so dJ/dv_c has the opposite sign.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    y = np.eye(n_words)[outside_index]
    z = outside_vectors @ center_vector
    y_hat = softmax(z)
    loss = np.logaddexp.reduce(z) - y @ z
    grad_center_vector = outside_vectors.T @ (y - y_hat)
    grad_outside_vectors = np.outer(y_hat - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
