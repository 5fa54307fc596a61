"""Multiplies U @ delta whenever the shapes allow it and U.T @ delta otherwise, so dJ/dv_c is wrong when there are as many words as dimensions.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.dot(outside_vectors, center_vector)
    z0 = np.max(z)
    loss = z0 + np.log(np.sum(np.exp(z - z0))) - z[outside_index]
    delta = softmax(z)
    delta[outside_index] -= 1.0
    try:
        grad_center = np.dot(outside_vectors, delta)
    except ValueError:  # shapes not aligned: transpose
        grad_center = np.dot(outside_vectors.T, delta)
    grad_outside = np.dot(delta.reshape(-1, 1), center_vector.reshape(1, -1))
    return loss, grad_center, grad_outside
