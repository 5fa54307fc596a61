"""Right: all triples are collected, turned with zip(*...) and summed along the first axis.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v = center_vectors[center_index].copy()
    losses, gs, Gs = zip(*(pair_loss_and_gradient(v, o, outside_vectors) for o in outside_indices))
    e_c = np.zeros(center_vectors.shape[0])
    e_c[center_index] = 1.0
    return float(np.sum(losses)), np.outer(e_c, np.sum(gs, axis=0)), np.sum(Gs, axis=0)
