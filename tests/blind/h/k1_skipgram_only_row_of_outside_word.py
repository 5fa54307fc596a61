"""From the outside gradient of each pair only the row of its outside word is kept, as if no other row could differ from zero. That holds for a toy loss, but the rows of all words (softmax) or of the draws are lost.
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
    v_c = center_vectors[center_index]
    for o in outside_indices:
        J, g_v, g_U = pair_loss_and_gradient(v_c, o, outside_vectors)
        loss += J
        grad_center_vectors[center_index] += g_v
        grad_outside_vectors[o] += g_U[o]
    return loss, grad_center_vectors, grad_outside_vectors
