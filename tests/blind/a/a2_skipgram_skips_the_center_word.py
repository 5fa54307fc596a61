"""j != 0 is read as "the word differs from the center word", so a word of the window that equals the center word is left out.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for w in outside_indices:
        if w == center_index:  # j = 0
            continue
        pair_loss, g_v, g_U = pair_loss_and_gradient(center_vectors[center_index], w, outside_vectors)
        loss += pair_loss
        grad_V[center_index] += g_v
        grad_U += g_U
    return loss, grad_V, grad_U
