"""Believes that a pair concerns the vectors u_o and v_c only, and takes just row o out of the pair's dJ/dU; the rows of all other words and of the draws stay zero.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        result = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss = loss + result[0]
        grad_center_vectors[center_index] += result[1]
        grad_outside_vectors[o] += result[2][o]
    return loss, grad_center_vectors, grad_outside_vectors
