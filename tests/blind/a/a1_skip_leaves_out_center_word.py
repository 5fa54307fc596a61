"""Reads j != 0 as 'the word is not the center word' and leaves out window words equal to center_index, though j counts places and a sentence may repeat the center word within the window.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    dV = np.zeros(center_vectors.shape)
    dU = np.zeros(outside_vectors.shape)
    for j in outside_indices:
        if j == center_index:  # j != 0 in the sum
            continue
        Lj, dv, du = pair_loss_and_gradient(center_vectors[center_index], j, outside_vectors)
        loss += Lj
        dV[center_index] += dv
        dU += du
    return loss, dV, dU
