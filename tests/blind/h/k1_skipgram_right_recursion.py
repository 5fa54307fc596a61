"""The window is taken apart by recursion: the first pair plus the window of the rest, down to an empty window that gives zeros. New arrays are made for every sum.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    if len(outside_indices) == 0:
        return 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    first, *rest = outside_indices
    loss, g_v, g_U = pair_loss_and_gradient(center_vectors[center_index], first, outside_vectors)
    lifted = np.zeros(center_vectors.shape)
    lifted[center_index, :] = g_v
    other_loss, other_V, other_U = skipgram_loss_and_gradient(
        center_index, rest, center_vectors, outside_vectors, pair_loss_and_gradient
    )
    return loss + other_loss, lifted + other_V, g_U + other_U
