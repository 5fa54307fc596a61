"""Turns the window into a set first, so an outside word that comes twice is counted once.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    parts = [pair_loss_and_gradient(v, o, outside_vectors) for o in sorted(set(outside_indices))]
    gV = np.zeros_like(center_vectors)
    gV[center_index] = sum(p[1] for p in parts)
    gU = sum(p[2] for p in parts)
    return sum(p[0] for p in parts), gV, gU
