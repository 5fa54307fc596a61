"""The window is taken to hold 2m words with m = len // 2 and walked through with j = -m ... m, j != 0, so the last word of a window of odd length is left out.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    m = len(outside_indices) // 2
    J = 0.0
    dV, dU = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for j in range(-m, m + 1):
        if j == 0:
            continue
        place = j + m if j < 0 else j + m - 1
        J_j, dv_j, dU_j = pair_loss_and_gradient(
            center_vectors[center_index], outside_indices[place], outside_vectors
        )
        J += J_j
        dV[center_index] += dv_j
        dU += dU_j
    return J, dV, dU
