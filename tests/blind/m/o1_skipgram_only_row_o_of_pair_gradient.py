"""Of each pair's dJ/dU only the row of the outside word is taken over, although the pair loss may depend on other rows too
(the denominator, the draws). Shows with naive softmax and negative sampling, not with a loss of u_o alone.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    J = 0.0
    dV = np.zeros_like(center_vectors)
    dU = np.zeros_like(outside_vectors)
    for o in outside_indices:
        J_o, dv, dU_o = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        J += J_o
        dV[center_index] += dv
        dU[o] += dU_o[o]
    return J, dV, dU
