"""Misreads j != 0 as "word different from the center word" and skips outside words that equal the center.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    v = center_vectors[center_index]
    for o in outside_indices:
        if o == center_index:
            continue  # j = 0
        l, gv, gU = pair_loss_and_gradient(v, o, outside_vectors)
        loss += l
        grad_V[center_index] += gv
        grad_U += gU
    return loss, grad_V, grad_U
