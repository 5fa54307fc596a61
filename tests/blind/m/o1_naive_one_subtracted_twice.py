"""`delta = y_hat` does not copy, so after `delta[o] -= 1` the array y_hat is already y_hat - y; the row o of dJ/dU then
has v_c subtracted a second time. Shows whenever v_c is not zero, in row o only.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]

    # gradient for the center word
    delta = y_hat
    delta[outside_index] -= 1
    grad_center_vector = delta @ outside_vectors

    # gradient for the outside words: every word gets y_hat_w * v_c ...
    grad_outside_vectors = np.outer(y_hat, center_vector)
    # ... and the true outside word gets -v_c on top of it
    grad_outside_vectors[outside_index] -= center_vector

    return loss, grad_center_vector, grad_outside_vectors
