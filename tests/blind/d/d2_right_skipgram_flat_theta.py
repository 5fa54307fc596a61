"""Right: keeps one flat array with all parameters' gradients, U behind V, adds to slices of it and cuts it at the end.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    size, dim = center_vectors.size, center_vectors.shape[1]
    flat = np.zeros(size + outside_vectors.size)
    loss = 0.0
    for o in outside_indices:
        l, dv, dU = pair_loss_and_gradient(center_vectors[center_index].copy(), o, outside_vectors)
        loss = loss + l
        flat[center_index * dim : (center_index + 1) * dim] += dv
        flat[size:] += np.ravel(dU)
    return loss, flat[:size].reshape(center_vectors.shape), flat[size:].reshape(outside_vectors.shape)
