"""Turns the pairs round: takes the center vector of each word of the window and predicts the center word with it, so that dJ/dV has rows o.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss, grad_V, grad_U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for w in outside_indices:
        l, gv, gU = pair_loss_and_gradient(center_vectors[w], center_index, outside_vectors)
        loss += l
        grad_V[w] += gv
        grad_U += gU
    return loss, grad_V, grad_U
