"""For the drawn rows stands (1 - sigma(u_k^T v_c)) v_c, where it should be (1 - sigma(-u_k^T v_c)) v_c: the minus in the argument is lost. Shows whenever v_c is not zero and a score of a draw is not zero.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    U, v = outside_vectors, center_vector
    scores = U @ v
    s_o = scores[outside_index]
    s_k = scores[negative_indices]
    sig = sigmoid(scores)

    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum()
    grad_v = -(1 - sig[outside_index]) * U[outside_index] + sigmoid(s_k) @ U[negative_indices]

    grad_U = np.zeros(U.shape)
    grad_U[outside_index] = -(1 - sig[outside_index]) * v
    for w in negative_indices:
        grad_U[w] += (1 - sig[w]) * v
    return loss, grad_v, grad_U
