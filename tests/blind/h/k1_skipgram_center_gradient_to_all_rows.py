"""The center gradient of each pair is added to the whole matrix, and broadcasting writes it into every row instead of into the row of the center word only.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total = [0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)]
    for outside_index in outside_indices:
        parts = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        for i, part in enumerate(parts):
            total[i] += part
    return tuple(total)
