"""After each pair, a copy of the center vector makes a step of rate 0.025 already, as word2vec does in training, and the next pair is evaluated there: only the first pair of the window is taken at the given center vector.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index].copy()
    rate = 0.025
    total = 0.0
    dV, dU = np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
    for o in outside_indices:
        j, dv, du = pair_loss_and_gradient(v, o, outside_vectors)
        total += j
        dV[center_index] += dv
        dU += du
        v = v - rate * dv
    return total, dV, dU
