"""Collects the triples of all pairs first, turns them into three tuples with `zip(*...)` and sums each.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c = center_vectors[center_index]
    pairs = [pair_loss_and_gradient(v_c, o, outside_vectors) for o in outside_indices]
    losses, center_gradients, outside_gradients = zip(*pairs)
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = np.sum(center_gradients, axis=0)
    return sum(losses), grad_center_vectors, np.sum(outside_gradients, axis=0)
