"""Divides the scores by sqrt(dim) as in attention, in the loss and (consistently) in both gradients; only dim = 1 is right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    d = center_vector.shape[0]
    temp = 1 / np.sqrt(d)
    z = outside_vectors @ center_vector * temp
    m = z.max()
    lse = m + np.log(np.exp(z - m).sum())
    loss = lse - z[outside_index]
    delta = np.exp(z - lse)
    delta[outside_index] -= 1
    return loss, temp * (delta @ outside_vectors), temp * np.outer(delta, center_vector)
