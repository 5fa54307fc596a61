"""The roles of U and V are mixed up: the center vector is row center_index of outside_vectors instead of center_vectors.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    v_c = outside_vectors[center_index].copy()
    loss = 0
    for w in outside_indices:
        l, g_v, g_U = pair_loss_and_gradient(v_c, w, outside_vectors)
        loss += l
        grad_center_vectors[center_index] += g_v
        grad_outside_vectors += g_U
    return loss, grad_center_vectors, grad_outside_vectors
