"""Unusual: all scores are taken relative to that of the outside word, so the loss is the log-sum-exp itself, and y_hat_o - 1 is expm1 of minus the loss.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    a = z - z[outside_index]
    loss = np.logaddexp.reduce(a)
    delta = np.exp(a - loss)
    delta[outside_index] = np.expm1(-loss)
    return loss, delta @ outside_vectors, np.multiply.outer(delta, center_vector)
