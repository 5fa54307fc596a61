"""Reads U = [u_1 ... u_V] of the source text as words in columns, so the scores are U^T v_c and u_o is a column: raises unless there are as many words as dimensions, and is wrong then.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "crash"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U = outside_vectors
    scores = U.T @ center_vector
    y_hat = softmax(scores)
    loss = -np.log(y_hat[outside_index])
    grad_center = -U[:, outside_index] + U @ y_hat
    delta = y_hat.copy()
    delta[outside_index] -= 1
    return loss, grad_center, np.outer(center_vector, delta)
