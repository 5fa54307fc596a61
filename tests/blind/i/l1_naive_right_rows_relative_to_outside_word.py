"""Right: all rows are taken relative to u_o, so that the loss is one log-sum-exp of score differences, and the center gradient is the mean of the shifted rows.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # J = log sum_x exp((u_x - u_o) v)
    shifted = outside_vectors - outside_vectors[outside_index]
    log_odds = shifted @ center_vector
    loss = np.logaddexp.reduce(log_odds)
    p = softmax(log_odds)
    grad_center_vector = p @ shifted
    # the row of o is minus the sum of the others
    p[outside_index] = 0.0
    p[outside_index] = -p.sum()
    return loss, grad_center_vector, p[:, None] * center_vector
