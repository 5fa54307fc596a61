"""Confuses center and outside in dJ/dU: the outer product is taken with u_o instead of v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    vector = outside_vectors[outside_index]
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - vector @ center_vector
    delta = softmax(z)
    delta[outside_index] -= 1
    grad_center_vector = delta @ outside_vectors
    grad_outside_vectors = np.outer(delta, vector)
    return loss, grad_center_vector, grad_outside_vectors
