"""Goes through the set of the outside words, so a word that comes twice in the window counts once. All outputs are wrong for windows with a repeated word.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for outside_index in sorted(set(outside_indices)):
        l, g_v, g_U = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        loss += l
        grad_center_vectors[center_index] += g_v
        grad_outside_vectors += g_U
    return loss, grad_center_vectors, grad_outside_vectors
