"""Calls the pair function twice for every word, once for the loss and once for the gradients, so that with fresh draws the gradients belong to another loss.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v = center_vectors[center_index]
    loss = sum(pair_loss_and_gradient(v, o, outside_vectors)[0] for o in outside_indices)
    grad_V, grad_U = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        _, gv, gU = pair_loss_and_gradient(v, o, outside_vectors)
        grad_V[center_index] += gv
        grad_U += gU
    return loss, grad_V, grad_U
