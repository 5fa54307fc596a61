"""Reads j != 0 as "not the same word" and leaves out an outside word that equals the center word.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for w in outside_indices:
        if w == center_index:
            continue
        l, g, G = pair_loss_and_gradient(center_vectors[center_index], w, outside_vectors)
        loss += l
        grad_V[center_index] += g
        grad_U += G
    return loss, grad_V, grad_U
