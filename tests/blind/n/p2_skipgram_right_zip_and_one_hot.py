"""All pairs at once in a list, transposed by zip; the gradient of V is an outer product of a one-hot vector and the summed gradient.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    losses, grads_v, grads_U = zip(
        *(pair_loss_and_gradient(v, o, outside_vectors) for o in outside_indices)
    )
    one_hot = np.zeros(len(center_vectors))
    one_hot[center_index] = 1.0
    return sum(losses), np.outer(one_hot, np.sum(grads_v, axis=0)), np.sum(grads_U, axis=0)
