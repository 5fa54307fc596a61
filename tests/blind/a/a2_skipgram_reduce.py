"""Right: folds the window with functools.reduce over a state of three values that is never changed in place.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


from functools import reduce


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    here = (np.arange(center_vectors.shape[0]) == center_index)[:, None]

    def add(state, outside_index):
        loss, by_v, by_u = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        return state[0] + loss, state[1] + np.where(here, by_v, 0.0), state[2] + by_u

    start = (0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape))
    return reduce(add, outside_indices, start)
