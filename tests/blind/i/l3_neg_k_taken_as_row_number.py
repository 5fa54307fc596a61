"""Takes the k of the sum for the row of U: u_k is row 0, 1, ..., K - 1 (modulo the number of words), and the drawn words in negative_indices are used only for their number K.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    K = negative_indices.shape[0]
    n_words = outside_vectors.shape[0]
    u_o = outside_vectors[outside_index]
    x = np.dot(u_o, center_vector)

    loss = np.logaddexp(0, -x)
    grad_v = -(1 - sigmoid(x)) * u_o
    grad_U = np.zeros((n_words, center_vector.shape[0]))
    grad_U[outside_index] += -(1 - sigmoid(x)) * center_vector

    for k in range(K):                 # sum_{k=1}^{K}
        k = k % n_words                # K > n_words 이면 다시 처음부터
        u_k = outside_vectors[k]
        s = np.dot(u_k, center_vector)
        loss += np.logaddexp(0, s)
        grad_v = grad_v + (1 - sigmoid(-s)) * u_k
        grad_U[k] += (1 - sigmoid(-s)) * center_vector
    return loss, grad_v, grad_U
