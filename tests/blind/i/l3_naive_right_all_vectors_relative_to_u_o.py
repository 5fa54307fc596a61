"""Subtracts u_o from every row first: loss = log sum exp((u_x - u_o)^T v_c), and the gradient of v_c is the mean of u_x - u_o under y_hat, so that neither y nor -u_o appears.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    D = outside_vectors - outside_vectors[outside_index]
    loss = np.logaddexp.reduce(D @ center_vector)
    p = softmax(D @ center_vector)
    grad_outside = np.multiply.outer(p, center_vector)
    grad_outside[outside_index] = -np.delete(p, outside_index).sum() * center_vector
    return loss, p @ D, grad_outside
