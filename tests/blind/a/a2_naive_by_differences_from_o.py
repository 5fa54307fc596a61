"""Right: everything is relative to the outside word: loss log sum exp(z_x - z_o) and dJ/dv_c = sum_x y_hat_x (u_x - u_o).
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    relative = outside_vectors - outside_vectors[outside_index]
    z = (relative @ center_vector).astype(float)  # z_o = 0
    loss = np.logaddexp.reduce(z)
    p = np.exp(z - loss)
    grad_center = p @ relative
    grad_outside = np.multiply.outer(p, center_vector)
    grad_outside[outside_index] = (np.sum(grad_outside, axis=0) - grad_outside[outside_index]) * -1.0
    return loss, grad_center, grad_outside
