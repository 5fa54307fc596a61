"""U and V are swapped: the center word's vector is taken from outside_vectors and the outside words' from center_vectors.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    U, V = center_vectors, outside_vectors
    loss = 0.0
    dV = np.zeros(V.shape)
    dU = np.zeros(U.shape)
    for o in outside_indices:
        l, dv, du = pair_loss_and_gradient(V[center_index], o, U)
        loss += l
        dV[center_index] += dv
        dU += du
    return loss, dV, dU
