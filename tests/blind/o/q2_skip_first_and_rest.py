"""Right: recursion over the window, the first word and then the rest, with an accumulator that is handed on and filled on the way.
---
verdict = "right"
"""
def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    gV, gU = np.zeros_like(center_vectors), np.zeros_like(outside_vectors)

    def go(words):
        if not words:
            return 0.0
        first, *rest = words
        J, v, U = pair_loss_and_gradient(center_vectors[center_index], first, outside_vectors)
        np.add.at(gV, center_index, v)
        np.add(gU, U, out=gU)
        return J + go(rest)

    return go(list(outside_indices)), gV, gU
