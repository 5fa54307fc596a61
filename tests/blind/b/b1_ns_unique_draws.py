"""Removes repeated draws first, so that a word that is drawn twice counts once in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    negatives = sorted(set(int(k) for k in negative_indices))
    pos = outside_vectors[outside_index] @ center_vector
    neg = outside_vectors[negatives] @ center_vector
    loss = np.logaddexp(0, -pos) + np.logaddexp(0, neg).sum()
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] += (sigmoid(pos) - 1) * center_vector
    grad_U[negatives] += np.outer(sigmoid(neg), center_vector)
    grad_v = (sigmoid(pos) - 1) * outside_vectors[outside_index] + sigmoid(neg) @ outside_vectors[negatives]
    return loss, grad_v, grad_U
