"""Turns the draws into a set first, so a word that is drawn twice counts once, in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    negatives = sorted(set(int(k) for k in negative_indices))
    G = np.zeros(outside_vectors.shape)
    u = outside_vectors[outside_index]
    score = u @ center_vector
    loss = np.logaddexp(0, -score)
    coefficient = -sigmoid(-score)
    gv = coefficient * u
    G[outside_index] = coefficient * center_vector
    for k in negatives:
        score = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, score)
        gv = gv + sigmoid(score) * outside_vectors[k]
        G[k] = sigmoid(score) * center_vector
    return loss, gv, G
