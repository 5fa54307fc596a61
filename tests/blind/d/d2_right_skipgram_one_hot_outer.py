"""Right: maps the pair function over the window, sums each component, and puts dJ/dv_c into its row by an outer product with a one-hot vector.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    e_c = np.arange(len(center_vectors)) == center_index
    losses, gv, gU = zip(
        *map(lambda o: pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors), outside_indices)
    )
    return sum(losses), np.outer(e_c, np.sum(gv, axis=0)), np.sum(gU, axis=0)
