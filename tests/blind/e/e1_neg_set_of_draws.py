"""Turns the draws into a set, so a word that is drawn several times counts once in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    pos = float(outside_vectors[outside_index] @ center_vector)
    g = sigmoid(np.array([pos]))[0] - 1
    loss = np.logaddexp(0, -pos)
    dv = g * outside_vectors[outside_index]
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = g * center_vector
    for k in set(negative_indices.tolist()):
        neg = outside_vectors[k] @ center_vector
        g = sigmoid(np.array([neg]))[0]
        loss += np.logaddexp(0, neg)
        dv = dv + g * outside_vectors[k]
        dU[k] += g * center_vector
    return loss, dv, dU
