"""Reads "j != 0" as "the outside word is not the center word" and leaves out every outside word with the center's index, although it stands at another place of the window.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors, calls"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        if o == center_index:  # j != 0
            continue
        l, gv, gU = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l
        grad_center_vectors[center_index] += gv
        grad_outside_vectors += gU
    return loss, grad_center_vectors, grad_outside_vectors
