"""The window is made a set, so a word that comes twice is counted only once. Shows only for windows with a repeated word.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total_loss = 0.0
    dV = np.zeros(center_vectors.shape)
    dU = np.zeros(outside_vectors.shape)
    for o in sorted(set(outside_indices)):
        pair_loss, dv, du = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        total_loss += pair_loss
        dV[center_index] += dv
        dU += du
    return total_loss, dV, dU
