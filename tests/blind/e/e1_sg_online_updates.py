"""Updates working copies of v_c and U with a small step after each pair, so later pairs are evaluated at other parameters than the given ones.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v = center_vectors[center_index].copy()
    U = outside_vectors.copy()
    lr = 0.025
    total = 0.0
    dV = np.zeros(center_vectors.shape)
    dU = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, gv, gU = pair_loss_and_gradient(v, o, U)
        total += l
        dV[center_index] += gv
        dU += gU
        v = v - lr * gv      # stochastic: learn from every pair at once
        U = U - lr * gU
    return total, dV, dU
