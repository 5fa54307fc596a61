"""Right: builds the gradients from the derivation lines 4 and 3 of the notebook, and the loss from a running log-sum-exp over the words.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    log_sum = -np.inf
    for u in outside_vectors:
        log_sum = np.logaddexp(log_sum, u @ center_vector)
    y = np.zeros(len(outside_vectors))
    y[outside_index] = 1.0
    y_hat = softmax(outside_vectors @ center_vector)
    loss = log_sum - outside_vectors[outside_index] @ center_vector
    return loss, center_line_4(outside_vectors, y_hat - y), outside_line_3(y_hat, y, center_vector)
