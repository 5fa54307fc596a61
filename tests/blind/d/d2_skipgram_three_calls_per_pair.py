"""Calls the pair function three times for each outside word, once for each returned value, so the values belong together only if the pair function is not random; the number of calls is three times the one asked for.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "calls"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    def pair(o):
        return pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)

    loss = sum(pair(o)[0] for o in outside_indices)
    grad_V = np.zeros(center_vectors.shape)
    grad_V[center_index] = sum(pair(o)[1] for o in outside_indices)
    grad_U = sum(pair(o)[2] for o in outside_indices)
    return loss, grad_V, grad_U
