"""Clips every entry of both gradients to the range -5 to 5, so that they are wrong wherever the true entry is larger.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = -z[outside_index] + np.logaddexp.reduce(z)
    delta = np.exp(z - np.logaddexp.reduce(z))
    delta[outside_index] -= 1.0
    grads = {"v": delta @ outside_vectors, "U": np.outer(delta, center_vector)}
    for name in grads:                       # mitigate exploding gradients
        grads[name] = np.clip(grads[name], -5, 5)
    return loss, grads["v"], grads["U"]
