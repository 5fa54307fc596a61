"""Right: collects all triples, regroups them with zip and adds them with sum and a start value; a window without words gives zeros.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v_c = center_vectors[center_index]
    triples = [pair_loss_and_gradient(v_c, o, outside_vectors) for o in outside_indices]
    losses, by_v, by_U = zip(*triples) if triples else ((), (), ())
    e_c = np.zeros(len(center_vectors))
    e_c[center_index] = 1.0
    g = sum(by_v, np.zeros(center_vectors.shape[1]))
    return sum(losses, 0.0), np.outer(e_c, g), sum(by_U, np.zeros(outside_vectors.shape))
