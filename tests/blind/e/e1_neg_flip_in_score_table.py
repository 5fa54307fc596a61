"""Flips the sign of the drawn words' scores in a table with one entry a word, once for every draw, so a word that is drawn an even number of times has its sign flipped back.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    scores = outside_vectors @ center_vector
    for k in negative_indices:
        scores[k] = -scores[k]
    wrongness = 1 - sigmoid(scores)
    loss = np.logaddexp(0, -scores[outside_index])
    gc = -wrongness[outside_index] * outside_vectors[outside_index]
    gU = np.zeros(outside_vectors.shape)
    gU[outside_index] = -wrongness[outside_index] * center_vector
    for k in negative_indices:
        loss += np.logaddexp(0, -scores[k])
        gc += wrongness[k] * outside_vectors[k]
        gU[k] += wrongness[k] * center_vector
    return loss, gc, gU
