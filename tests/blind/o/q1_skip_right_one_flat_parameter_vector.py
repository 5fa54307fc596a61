"""Right: loss, gradient of V and gradient of U live in one long vector that is cut up at the end with np.split, like the packed parameters of an optimiser.
---
verdict = "right"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n, d = center_vectors.shape
    flat = np.zeros(1 + 2 * n * d)
    begin = 1 + center_index * d
    queue = list(reversed(outside_indices))
    while queue:
        loss, g, G = pair_loss_and_gradient(center_vectors[center_index], queue.pop(), outside_vectors)
        flat[0] += loss
        flat[begin : begin + d] += g
        flat[1 + n * d :] += np.ravel(G)
    loss, grad_V, grad_U = np.split(flat, [1, 1 + n * d])
    return loss.item(), grad_V.reshape(n, d).copy(), grad_U.reshape(n, d).copy()
