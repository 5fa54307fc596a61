"""Only the loss repeats the outside word's score in the negative terms (K log sigma(-u_o . v_c)); the gradients use the drawn words and are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    score = outside_vectors[outside_index].dot(center_vector)
    J = np.logaddexp(0, -score)
    g_c = -(1 - sigmoid(score)) * outside_vectors[outside_index]
    g_U = np.zeros(outside_vectors.shape)
    g_U[outside_index] = -(1 - sigmoid(score)) * center_vector
    for k in negative_indices:
        u_k = outside_vectors[k]
        J += np.logaddexp(0, score)
        g_c = g_c - (1 - sigmoid(-u_k.dot(center_vector))) * (-u_k)
        g_U[k] += (1 - sigmoid(-u_k.dot(center_vector))) * center_vector
    return J, g_c, g_U
