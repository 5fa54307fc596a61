"""Translates j != 0 into "outside word is not the center word" and leaves out outside words that are equal to the center word.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, grad_V, grad_U = 0.0, np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
    for outside_index in outside_indices:
        if outside_index == center_index:  # j = 0 is not part of the sum
            continue
        l, g_v, g_U = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        loss += l
        grad_V[center_index] += g_v
        grad_U += g_U
    return loss, grad_V, grad_U
