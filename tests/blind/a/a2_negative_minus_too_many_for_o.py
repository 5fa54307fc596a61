"""The outside word's coefficient in both gradients is -(1 - sigma(-u_o . v_c)) = -sigma(u_o . v_c), with a minus too many inside the sigmoid, instead of -(1 - sigma(u_o . v_c)); the draws are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    u_ks = [outside_vectors[k] for k in negative_indices]
    s_o = u_o @ center_vector
    s_ks = [u_k @ center_vector for u_k in u_ks]
    loss = np.logaddexp(0, -s_o) + sum([np.logaddexp(0, s) for s in s_ks])
    part_o = -(1 - sigmoid(-s_o))
    parts_k = [1 - sigmoid(-s) for s in s_ks]
    grad_center = part_o * u_o + sum([p * u for p, u in zip(parts_k, u_ks)])
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = part_o * center_vector
    for p, k in zip(parts_k, negative_indices):
        grad_outside[k] += p * center_vector
    return loss, grad_center, grad_outside
