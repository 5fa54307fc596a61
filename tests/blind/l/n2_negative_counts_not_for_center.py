"""Repeated draws are counted in the loss and in the outside gradient, but the gradient of the center vector takes every drawn word only once.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    ids, counts = np.unique(negative_indices, return_counts=True)
    pos = outside_vectors[outside_index].dot(center_vector)
    neg = outside_vectors[ids].dot(center_vector)

    loss = np.logaddexp(0, -pos) + np.sum(counts * np.logaddexp(0, neg))

    sig = sigmoid(neg)
    grad_center_vector = -sigmoid(-pos) * outside_vectors[outside_index]
    grad_center_vector = grad_center_vector + np.sum(
        outside_vectors[ids] * sig.reshape(-1, 1), axis=0
    )

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[ids] = (counts * sig).reshape(-1, 1) * center_vector
    grad_outside_vectors[outside_index] = -sigmoid(-pos) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
