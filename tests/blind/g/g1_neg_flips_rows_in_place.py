"""Believes that u_k = outside_vectors[k] is a copy and turns it round with *= -1: this flips the rows of the caller's matrix, and a word drawn a second time is flipped back and counted with the wrong sign.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    grad_outside_vectors = np.zeros_like(outside_vectors)
    u = outside_vectors[outside_index]
    x = u @ center_vector
    loss = np.logaddexp(0, -x)
    grad_center_vector = (sigmoid(x) - 1) * u
    grad_outside_vectors[outside_index] += (sigmoid(x) - 1) * center_vector

    for k in negative_indices:
        u = outside_vectors[k]
        u *= -1                       # -u_k
        x = u @ center_vector
        loss += np.logaddexp(0, -x)
        grad_center_vector += (sigmoid(x) - 1) * u
        grad_outside_vectors[k] -= (sigmoid(x) - 1) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
