"""Reads j != 0 as 'the outside word is not the center word' and skips every outside index that equals center_index, though the word may stand at another place of the window.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total = 0.0
    gV = np.zeros(center_vectors.shape)
    gU = np.zeros(outside_vectors.shape)
    for outside_index in outside_indices:
        if outside_index == center_index:
            continue  # j != 0 : 중심 단어는 제외
        l, gc, go = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        total += l
        gV[center_index] += gc
        gU += go
    return total, gV, gU
