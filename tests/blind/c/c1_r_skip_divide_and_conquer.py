"""Right: recursion that halves the window until one outside word is left and adds the two halves.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    if len(outside_indices) == 1:
        loss, g, G = pair_loss_and_gradient(center_vectors[center_index], outside_indices[0], outside_vectors)
        V = np.zeros(center_vectors.shape)
        V[center_index] += g
        return loss, V, G
    half = len(outside_indices) // 2
    left, right = (
        skipgram_loss_and_gradient(center_index, part, center_vectors, outside_vectors, pair_loss_and_gradient)
        for part in (outside_indices[:half], outside_indices[half:])
    )
    return left[0] + right[0], left[1] + right[1], left[2] + right[2]
