"""The words are wanted as columns, and the matrix is transposed only if its first axis is not as long as the center vector: with as many words as dimensions, it is left as it is and rows are taken for columns.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def words_as_columns(M):
        return M if M.shape[0] == center_vector.size else M.T

    U = words_as_columns(outside_vectors)
    u_o = U[:, outside_index]
    s_o = u_o @ center_vector
    loss = np.logaddexp(0, -s_o)
    gamma = np.zeros(U.shape[1])
    gamma[outside_index] = -sigmoid(-s_o)
    for k in negative_indices:
        s_k = U[:, k] @ center_vector
        loss = loss + np.logaddexp(0, s_k)
        gamma[k] += sigmoid(s_k)

    grad_center_vector = U @ gamma
    grad_U = np.outer(center_vector, gamma)
    return loss, grad_center_vector, grad_U if U is outside_vectors else grad_U.T
