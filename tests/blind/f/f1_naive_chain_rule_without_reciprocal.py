"""Forgets the factor 1 / sum when the logarithm of the sum is differentiated, so the exponentials in both gradients are not normalised.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.einsum("wd,d->w", outside_vectors, center_vector)
    m = np.max(z)
    e = np.exp(z - m)

    loss = -z[outside_index] + m + np.log(np.sum(e))

    # d/dv log(sum exp(u_x v)) = sum exp(u_x v) u_x
    grad_center_vector = -outside_vectors[outside_index] + np.einsum("w,wd->d", e, outside_vectors)
    grad_outside_vectors = np.einsum("w,d->wd", e, center_vector)
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
