"""The scores are shifted by their maximum inside the logarithm of the sum, but the maximum is not added back (and u_o^T v_c is not shifted), so the loss is too small by the largest score.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U, v_c, o = outside_vectors, center_vector, outside_index
    z = U @ v_c
    # softmax(x) = softmax(x - m): m을 빼도 같다
    log_sum = np.log(np.sum(np.exp(z - np.max(z))))
    loss = -(U[o] @ v_c) + log_sum

    y_hat = softmax(z)
    y = np.eye(len(U))[o]
    grad_v = U.T @ (y_hat - y)
    grad_U = (y_hat - y)[:, None] @ v_c[None, :]
    return loss, grad_v, grad_U
