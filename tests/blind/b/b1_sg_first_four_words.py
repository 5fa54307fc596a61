"""Uses only the first four outside words, because the window size is taken to be m = 2.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


window_size = 2


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss, gV, gU = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for j in range(min(2 * window_size, len(outside_indices))):
        l, a, b = pair_loss_and_gradient(center_vectors[center_index], outside_indices[j], outside_vectors)
        loss += l
        gV[center_index] += a
        gU += b
    return loss, gV, gU
