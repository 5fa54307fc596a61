"""Only row o of a pair's gradient is added to grad_outside_vectors, as if the other rows were zero, which holds for the toy loss. Shows in grad_outside_vectors for naive softmax and negative sampling.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""
def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    J = 0.0
    gV, gU = np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
    for o in outside_indices:
        j, gv, gu = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        J += j
        gV[center_index] += gv
        gU[o] += gu[o]        # each pair is about its own u_o
    return J, gV, gU
