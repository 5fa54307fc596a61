"""The arrays that the pair function returns for the first word serve as the sums, and the others are added to them in place, which is allowed since returned arrays are one's own.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    center_vector = center_vectors[center_index].copy()
    first, *others = outside_indices
    loss, grad_v, grad_outside_vectors = pair_loss_and_gradient(
        center_vector, first, outside_vectors
    )
    for o in others:
        more_loss, more_v, more_U = pair_loss_and_gradient(center_vector, o, outside_vectors)
        loss = loss + more_loss
        grad_v += more_v
        grad_outside_vectors += more_U

    grad_center_vectors = np.zeros_like(center_vectors)
    grad_center_vectors[center_index] = grad_v
    return loss, grad_center_vectors, grad_outside_vectors
