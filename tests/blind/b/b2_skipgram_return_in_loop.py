"""The return stands inside the loop, so only the first word of the window counts.
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
    for outside_index in outside_indices:
        l, g_c, g_o = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        loss += l
        grad_center_vectors[center_index] += g_c
        grad_outside_vectors += g_o
        return loss, grad_center_vectors, grad_outside_vectors
