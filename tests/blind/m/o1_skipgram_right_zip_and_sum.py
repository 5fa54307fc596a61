"""Collects all triples, turns them with zip(*...) into three tuples and sums each; dJ/dV is written by np.where on a column
of word numbers.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    losses, center_gradients, outside_gradients = zip(
        *[pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors) for o in outside_indices]
    )
    is_center = (np.arange(len(center_vectors)) == center_index)[:, None]
    grad_center_vectors = np.where(is_center, np.sum(center_gradients, axis=0), 0.0)
    return sum(losses), grad_center_vectors, np.sum(outside_gradients, axis=0)
