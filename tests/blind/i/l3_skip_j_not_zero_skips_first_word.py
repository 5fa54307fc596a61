"""Reads the condition j != 0 as a condition on the position in the list: the first word of the window (position 0) is left out of the sum.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    v_c = center_vectors[center_index]
    for j in range(len(outside_indices)):
        if j != 0:
            l, gv, gU = pair_loss_and_gradient(v_c, outside_indices[j], outside_vectors)
            loss += l
            grad_center_vectors[center_index] += gv
            grad_outside_vectors += gU
    return loss, grad_center_vectors, grad_outside_vectors
