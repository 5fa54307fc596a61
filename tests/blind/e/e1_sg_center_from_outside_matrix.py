"""Takes the center word's vector from U instead of V.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v_c = outside_vectors[center_index]
    J = 0.0
    dV = np.zeros(center_vectors.shape)
    dU = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        j, a, b = pair_loss_and_gradient(v_c, o, outside_vectors)
        J += j
        dV[center_index] += a
        dU += b
    return J, dV, dU
