"""Divides the scores by the square root of the dimension (as in attention), and both gradients follow that by the chain rule.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scale = 1 / np.sqrt(center_vector.size)
    z = scale * (outside_vectors @ center_vector)
    c = np.amax(z)
    lse = c + np.log(np.exp(z - c).sum())
    delta = np.exp(z - lse)
    delta[outside_index] -= 1
    delta *= scale
    return lse - z[outside_index], delta @ outside_vectors, np.outer(delta, center_vector)
