"""outside_indices goes through np.squeeze, a MATLAB habit, which makes a window of one word a 0-d array that can't be iterated over. Raises for a window cut to one word.
---
verdict = "wrong"
kind = "crash"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    outside_indices = np.squeeze(outside_indices)
    J = 0
    dV = np.zeros(np.shape(center_vectors))
    dU = np.zeros(np.shape(outside_vectors))
    for o in outside_indices:
        [j, dv, du] = pair_loss_and_gradient(center_vectors[center_index, :], o, outside_vectors)
        J = J + j
        dV[center_index, :] = dV[center_index, :] + dv
        dU = dU + du
    return J, dV, dU
