"""y_hat - y is already the derivative by the scores, but it is multiplied by y_hat (1 - y_hat) once more, 'the derivative of the softmax'. Shows for every input with ordinary scores (the gradient of U only if the center vector is not zero).
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # forward
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    shifted = scores - scores.max()
    loss = np.log(np.exp(shifted).sum()) - shifted[outside_index]

    # backward
    d_loss = y_hat.copy()
    d_loss[outside_index] -= 1          # cross entropy
    d_scores = d_loss * y_hat * (1 - y_hat)  # through the softmax
    grad_center_vector = outside_vectors.T @ d_scores
    grad_outside_vectors = np.outer(d_scores, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
