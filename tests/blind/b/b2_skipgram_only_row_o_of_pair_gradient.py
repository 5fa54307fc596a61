"""Of each pair's dJ/dU it keeps row o only, so the gradients of the other words (the whole vocabulary or the negative draws) are lost.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total = 0.0
    dV, dU = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    c = center_vectors[center_index]
    for o in outside_indices:
        pair = pair_loss_and_gradient(c, o, outside_vectors)
        total += pair[0]
        dV[center_index] += pair[1]
        dU[o] += pair[2][o]
    return total, dV, dU
