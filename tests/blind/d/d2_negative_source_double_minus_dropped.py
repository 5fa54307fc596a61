"""In the text's line for dJ/dv_c the factor (-u_k) is read as u_k, so the draws are subtracted: -(1 - sigma(u_o.v_c)) u_o - sum_k (1 - sigma(-u_k.v_c)) u_k.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v_c = center_vector
    u_o = outside_vectors[outside_index]
    u_ks = [outside_vectors[k] for k in negative_indices]

    loss = np.logaddexp(0, -(u_o @ v_c)) + sum(np.logaddexp(0, u_k @ v_c) for u_k in u_ks)

    dv = -(1 - sigmoid(u_o @ v_c)) * u_o - sum((1 - sigmoid(-u_k @ v_c)) * u_k for u_k in u_ks)

    dU = np.zeros_like(outside_vectors)
    dU[outside_index] = -(1 - sigmoid(u_o @ v_c)) * v_c
    for k, u_k in zip(negative_indices, u_ks):
        dU[k] = dU[k] + (1 - sigmoid(-u_k @ v_c)) * v_c
    return loss, dv, dU
