"""The loss takes the log probability for the score: -log y_hat_o + log sum exp(z), so the score u_o.v_c is lost twice over (the log of the sum is counted twice); the gradients are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    log_sum = np.logaddexp.reduce(z)
    log_y_hat = z - log_sum
    loss = -log_y_hat[outside_index] + log_sum
    delta = np.exp(log_y_hat)
    delta[outside_index] -= 1
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
