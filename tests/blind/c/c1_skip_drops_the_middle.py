"""Believes that the window list contains the center word in its middle and skips the entry there (j = 0), so one outside word is lost.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    m = len(outside_indices) // 2
    loss = 0.0
    dV, dU = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for j in range(-m, len(outside_indices) - m):
        if j != 0:
            l, g, G = pair_loss_and_gradient(center_vectors[center_index], outside_indices[m + j], outside_vectors)
            loss += l
            dV[center_index] += g
            dU += G
    return loss, dV, dU
