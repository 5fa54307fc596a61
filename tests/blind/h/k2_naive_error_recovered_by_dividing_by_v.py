"""The gradient of the center vector gets delta back from the gradient of U by projecting on v_c and dividing by its squared length, which is 0/0 for a center vector of zeros. Otherwise it is right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = np.log(np.exp(z - m).sum()) - (z[outside_index] - m)

    grad_outside_vectors = np.outer(softmax(z), center_vector)
    grad_outside_vectors[outside_index] -= center_vector

    # every row is delta_w * v_c, so delta is the projection on v_c
    delta = grad_outside_vectors @ center_vector / (center_vector @ center_vector)
    grad_center_vector = delta @ outside_vectors
    return loss, grad_center_vector, grad_outside_vectors
