"""Unusual: all scores are taken relative to that of the outside word, the loss is one logaddexp reduction of these; delta_o is minus the sum of the others.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    relative = z - z[outside_index]
    loss = np.logaddexp.reduce(relative)
    delta = np.exp(relative - loss)
    delta[outside_index] = 0.0
    delta[outside_index] = -delta.sum()
    grad_center_vector = np.tensordot(delta, outside_vectors, axes=1)
    grad_outside_vectors = np.multiply.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
