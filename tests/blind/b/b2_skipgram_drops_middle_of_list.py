"""Believes that outside_indices contains the center word in its middle and drops the middle entry when their number is odd, so one pair is missing.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    window = list(outside_indices)
    m = len(window) // 2
    loss = 0.0
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for j in range(-m, len(window) - m):
        if len(window) % 2 == 1 and j == 0:
            continue
        one = pair_loss_and_gradient(center_vectors[center_index], window[m + j], outside_vectors)
        loss += one[0]
        grad_V[center_index] += one[1]
        grad_U += one[2]
    return loss, grad_V, grad_U
