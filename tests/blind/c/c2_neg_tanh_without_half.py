"""Replaces sigma(s) in the gradients by (1 + tanh(s)) / 2, forgetting to halve the argument, which is sigma(2s); the loss is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    def act(a):  # the unit of the autoencoder, moved to (0, 1)
        return (1 + np.tanh(a)) / 2

    pos = outside_vectors[outside_index] @ center_vector
    neg = outside_vectors[negative_indices] @ center_vector
    loss = np.logaddexp(0, -pos) + np.sum(np.logaddexp(0, neg))
    d_pos, d_neg = act(pos) - 1, act(neg)
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = d_pos * center_vector
    np.add.at(dU, negative_indices, np.outer(d_neg, center_vector))
    dv = d_pos * outside_vectors[outside_index] + np.dot(d_neg, outside_vectors[negative_indices])
    return loss, dv, dU
