"""Right: calls the pair function in a list comprehension, unzips the triples and sums them along a new first axis.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c = center_vectors[center_index]
    losses, dvs, dUs = zip(*[pair_loss_and_gradient(v_c, o, outside_vectors) for o in outside_indices])
    one_hot = (np.arange(len(center_vectors)) == center_index).astype(float)
    return np.sum(losses), np.outer(one_hot, np.sum(dvs, axis=0)), np.sum(dUs, axis=0)
