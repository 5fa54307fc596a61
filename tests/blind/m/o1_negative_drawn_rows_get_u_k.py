"""For the drawn words the derivative of the score u_k^T v_c by u_k was taken as u_k instead of v_c, so the row k of dJ/dU
is sigma(s_k) u_k. Shows whenever a drawn row is not the center vector.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    grad_center_vector = np.zeros_like(center_vector)
    grad_outside_vectors = np.zeros_like(outside_vectors)

    # the true pair
    u = outside_vectors[outside_index]
    x = u @ center_vector
    loss = np.logaddexp(0, -x)
    g = -np.exp(-np.logaddexp(0, x))
    grad_center_vector += g * u
    grad_outside_vectors[outside_index] += g * center_vector

    # the noise words
    for k in negative_indices:
        u = outside_vectors[k]
        x = u @ center_vector
        loss += np.logaddexp(0, x)
        g = np.exp(-np.logaddexp(0, -x))
        grad_center_vector += g * u
        grad_outside_vectors[k] += g * u
    return loss, grad_center_vector, grad_outside_vectors
