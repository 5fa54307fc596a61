"""Swaps the roles: each word of the window is taken as center and the center word as its outside word.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss, gV, gU = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for context_word in outside_indices:
        # predict the middle word from each of its neighbours
        l, g, G = pair_loss_and_gradient(center_vectors[context_word], center_index, outside_vectors)
        loss += l
        gV[context_word] += g
        gU += G
    return loss, gV, gU
