"""All triples are collected first, the losses are added with math.fsum and the gradients by stacking, and the center row is put into the matrix by an outer product with a one-hot vector.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    import math

    v_c = center_vectors[center_index]
    losses, center_parts, outside_parts = zip(
        *[pair_loss_and_gradient(v_c, o, outside_vectors) for o in outside_indices]
    )
    here = np.arange(len(center_vectors)) == center_index
    grad_center_vectors = np.outer(here.astype(float), np.stack(center_parts).sum(axis=0))
    grad_outside_vectors = np.stack(outside_parts).sum(axis=0)
    return math.fsum(losses), grad_center_vectors, grad_outside_vectors
