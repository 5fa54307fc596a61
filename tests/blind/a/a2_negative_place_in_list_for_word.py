"""The gradient of the k-th draw is added to row k, the place in the list of draws, instead of to the row of the word that was drawn (and crashes when there are more draws than words).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v_c = center_vector
    u_o = outside_vectors[outside_index]
    loss = np.logaddexp(0, -(u_o @ v_c))
    grad_v = -(1 - sigmoid(u_o @ v_c)) * u_o
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = -(1 - sigmoid(u_o @ v_c)) * v_c
    for k, w_k in enumerate(negative_indices):
        u_k = outside_vectors[w_k]
        loss = loss + np.logaddexp(0, u_k @ v_c)
        grad_v = grad_v + (1 - sigmoid(-(u_k @ v_c))) * u_k
        grad_U[k] += (1 - sigmoid(-(u_k @ v_c))) * v_c
    return loss, grad_v, grad_U
