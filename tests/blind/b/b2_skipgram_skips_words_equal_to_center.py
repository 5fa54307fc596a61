"""Reads j != 0 as 'outside word different from the center word' and leaves out window words whose index equals center_index, which do count when the same word stands nearby.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0
    gv = np.zeros(center_vectors.shape[1])
    gU = np.zeros(outside_vectors.shape)
    for w in outside_indices:
        if w == center_index:  # j != 0
            continue
        a, b, c = pair_loss_and_gradient(center_vectors[center_index], w, outside_vectors)
        loss, gv, gU = loss + a, gv + b, gU + c
    gV = np.zeros(center_vectors.shape)
    gV[center_index] = gv
    return loss, gV, gU
