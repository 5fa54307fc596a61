"""Right: recursion over the window, last word first, with empty sums at the bottom.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    if len(outside_indices) == 0:
        return 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    loss, dv, dU = pair_loss_and_gradient(center_vectors[center_index], outside_indices[-1], outside_vectors)
    rest = skipgram_loss_and_gradient(
        center_index, outside_indices[:-1], center_vectors, outside_vectors, pair_loss_and_gradient
    )
    rest[1][center_index] += dv
    return rest[0] + loss, rest[1], rest[2] + dU
