"""Exponentiates the products coordinate by coordinate and adds up afterwards, so the weight of a word is sum_j exp(u_wj v_j) instead of exp(sum_j u_wj v_j).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    weights = np.exp(outside_vectors * center_vector).sum(axis=1)
    y_hat = weights / weights.sum()
    loss = -np.log(y_hat[outside_index])
    y = np.zeros(len(y_hat))
    y[outside_index] = 1
    return loss, outside_vectors.T @ (y_hat - y), np.outer(y_hat - y, center_vector)
