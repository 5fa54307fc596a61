"""Takes log sum exp(z_x) for sum of log exp(z_x), so J = -z_o + sum_x z_x, with the gradients of that: -u_o + sum_x u_x, and v_c in each row, less v_c in row o.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # log and exp cancel each other under the sum
    u_o = outside_vectors[outside_index]
    loss = -(u_o @ center_vector)
    grad_center = -u_o.astype(float)
    grad_outside = np.zeros(outside_vectors.shape)
    for x, u_x in enumerate(outside_vectors):
        loss += u_x @ center_vector
        grad_center = grad_center + u_x
        grad_outside[x] += center_vector
    grad_outside[outside_index] -= center_vector
    return loss, grad_center, grad_outside
