"""Every pair's gradient of v_c is added to the row of the outside word in the gradient of V, instead of to the row of the center word.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total = 0.0
    dV, dU = np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
    center_vector = center_vectors[center_index]
    for word in outside_indices:
        loss, grad_center, grad_outside = pair_loss_and_gradient(center_vector, word, outside_vectors)
        total = total + loss
        dV[word] = dV[word] + grad_center
        dU = dU + grad_outside
    return total, dV, dU
