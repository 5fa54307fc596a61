"""The sums are collected in place in the arrays that the pair function returned for the first word, which changes arrays that belong to the pair function.
---
verdict = "wrong"
kind = "mutation"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    loss, g_center, g_outside = pair_loss_and_gradient(v, outside_indices[0], outside_vectors)
    for o in outside_indices[1:]:
        l, gc, go = pair_loss_and_gradient(v, o, outside_vectors)
        loss += l
        g_center += gc
        g_outside += go
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = g_center
    return loss, grad_center_vectors, g_outside
