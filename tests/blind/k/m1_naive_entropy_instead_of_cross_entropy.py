"""The loss is the entropy -sum y_hat log y_hat of the prediction instead of the cross-entropy with the one-hot vector.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    scores = scores - scores.max()
    log_y_hat = scores - np.logaddexp.reduce(scores)
    y_hat = np.exp(log_y_hat)

    loss = -np.sum(y_hat * log_y_hat)

    y_hat[outside_index] -= 1
    return loss, y_hat @ outside_vectors, np.outer(y_hat, center_vector)
