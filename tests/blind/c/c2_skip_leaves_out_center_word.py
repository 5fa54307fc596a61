"""Reads j != 0 as w_{t+j} != w_t and leaves out outside words that equal the center word.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss, grad_V, grad_U = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        if o == center_index:  # j = 0
            continue
        l, gv, gU = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss += l
        grad_V[center_index] += gv
        grad_U += gU
    return loss, grad_V, grad_U
