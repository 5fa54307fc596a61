"""The sum over the draws in the gradient of v_c has a minus sign: the two minus signs of -sum (1 - sigma(-s_k)) (-u_k) are counted as one.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    z = u_o @ center_vector
    first = -(1 - sigmoid(z)) * u_o
    second = sum((1 - sigmoid(-outside_vectors[k] @ center_vector)) * outside_vectors[k] for k in negative_indices)
    loss = np.logaddexp(0, -z) + sum(np.logaddexp(0, outside_vectors[k] @ center_vector) for k in negative_indices)
    G = np.zeros(outside_vectors.shape)
    G[outside_index] -= (1 - sigmoid(z)) * center_vector
    for k in negative_indices:
        G[k] += (1 - sigmoid(-outside_vectors[k] @ center_vector)) * center_vector
    return loss, first - second, G
