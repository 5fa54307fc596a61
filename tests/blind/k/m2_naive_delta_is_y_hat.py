"""delta = y_hat makes no copy, so y_hat already holds y_hat - y when the center gradient y_hat @ U - u_o is formed and u_o is subtracted twice.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = z.max() + np.log(np.exp(z - z.max()).sum()) - z[outside_index]

    y_hat = softmax(z)
    delta = y_hat
    delta[outside_index] -= 1.0
    grad_outside_vectors = delta[:, None] * center_vector
    grad_center_vector = -outside_vectors[outside_index] + y_hat @ outside_vectors
    return loss, grad_center_vector, grad_outside_vectors
