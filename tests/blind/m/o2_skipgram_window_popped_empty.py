"""The results are right, but the words are taken off the list with pop(), and the caller's outside_indices is empty afterwards.
---
verdict = "wrong"
kind = "mutation"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center = np.zeros(center_vectors.shape[1])
    grad_outside_vectors = np.zeros(outside_vectors.shape)

    while outside_indices:
        o = outside_indices.pop(0)
        l, gc, go = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l
        grad_center += gc
        grad_outside_vectors += go

    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = grad_center
    return loss, grad_center_vectors, grad_outside_vectors
