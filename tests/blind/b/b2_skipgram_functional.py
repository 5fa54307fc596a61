"""Right: maps the pair loss over the window and folds the triples with functools.reduce; the center gradient is padded with rows of zeros.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


from functools import reduce


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    def pair(o):
        return tuple(pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors))

    zero = (0.0, np.zeros(center_vectors.shape[1]), np.zeros(outside_vectors.shape))
    loss, dv, dU = reduce(lambda s, t: tuple(a + b for a, b in zip(s, t)), map(pair, outside_indices), zero)
    above = np.zeros((center_index, len(dv)))
    below = np.zeros((len(center_vectors) - center_index - 1, len(dv)))
    return loss, np.vstack([above, dv[None, :], below]), dU
