"""The gradient of V as an outer product of the one-hot vector of the center word and the summed gradient; the sums start from the first pair.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    def pair(o):
        return pair_loss_and_gradient(center_vectors[center_index].copy(), o, outside_vectors)

    first, *rest = outside_indices
    loss, grad_v, grad_U = pair(first)
    for o in rest:
        more_loss, more_v, more_U = pair(o)
        loss = loss + more_loss
        grad_v = grad_v + more_v
        grad_U = grad_U + more_U

    one_hot = np.zeros(len(center_vectors))
    one_hot[center_index] = 1.0
    return loss, one_hot[:, np.newaxis] * grad_v, grad_U
