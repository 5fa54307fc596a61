"""The row of the center word is set to the gradient of each pair in turn instead of adding them, so only the last pair's gradient is left in grad_center_vectors.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    total, dV, dU = 0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for word in outside_indices:
        pair, dv, du = pair_loss_and_gradient(center_vectors[center_index], word, outside_vectors)
        total += pair
        dV[center_index] = dv
        dU += du
    return total, dV, dU
