"""Leaves out the minus inside sigma for the draws: every draw contributes -log sigma(+u_k.v), like the outside word, with the gradients that belong to that.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    loss = 0.0
    dv = np.zeros(center_vector.shape)
    dU = np.zeros(outside_vectors.shape)
    for w in [outside_index] + list(negative_indices):
        x = outside_vectors[w] @ center_vector
        loss += np.logaddexp(0.0, -x)
        g = -sigmoid(np.atleast_1d(-x))[0]
        dv += g * outside_vectors[w]
        dU[w] += g * center_vector
    return loss, dv, dU
