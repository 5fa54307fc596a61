"""Goes through the window in the order of its indices, then adds the losses by math.fsum and the gradients by stacking.
---
verdict = "right"
"""

import math


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index].copy()
    triples = [pair_loss_and_gradient(v, o, outside_vectors) for o in sorted(outside_indices)]
    losses, grads_v, grads_u = zip(*triples)
    chosen = np.arange(len(center_vectors)) == center_index
    grad_v = np.where(chosen[:, None], np.stack(grads_v).sum(axis=0), 0.0)
    return math.fsum(losses), grad_v, np.stack(grads_u).sum(axis=0)
