"""The rows of the draws are sigma(u_k.v) u_o, multiplied by the outside vector instead of the center vector.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u = outside_vectors[outside_index]
    s = u @ center_vector
    loss, dv, dU = np.logaddexp(0, -s), (sigmoid(s) - 1) * u, np.zeros(outside_vectors.shape)
    dU[outside_index] = (sigmoid(s) - 1) * center_vector
    for k in negative_indices:
        t = outside_vectors[k] @ center_vector
        loss = loss + np.logaddexp(0, t)
        dv = dv + sigmoid(t) * outside_vectors[k]
        dU[k] += sigmoid(t) * u
    return loss, dv, dU
