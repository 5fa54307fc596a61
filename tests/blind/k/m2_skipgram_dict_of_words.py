"""The results of the pairs are kept in a dictionary by outside word, so that a word that comes twice in the window counts once.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    results = {o: pair_loss_and_gradient(v, o, outside_vectors) for o in outside_indices}

    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for l, g_v, g_U in results.values():
        loss += l
        grad_center_vectors[center_index] += g_v
        grad_outside_vectors += g_U
    return loss, grad_center_vectors, grad_outside_vectors
