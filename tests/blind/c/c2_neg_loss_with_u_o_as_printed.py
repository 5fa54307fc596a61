"""The loss has -K log sigma(-u_o . v_c) for the draws, u_o in place of u_k as the Korean text prints it; the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = len(negative_indices)
    u_o = outside_vectors[outside_index]
    u_neg = outside_vectors[negative_indices]
    x = np.dot(u_o, center_vector)
    loss = np.logaddexp(0, -x) + K * np.logaddexp(0, x)
    one_minus = 1 - sigmoid(np.array([x]))
    neg_part = 1 - sigmoid(-np.dot(u_neg, center_vector))
    grad_v = -one_minus * u_o - np.dot(neg_part, -u_neg)
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = -one_minus * center_vector
    for i in range(K):
        grad_U[negative_indices[i]] += neg_part[i] * center_vector
    return loss, grad_v, grad_U
