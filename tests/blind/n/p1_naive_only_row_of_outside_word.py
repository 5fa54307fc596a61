"""Only the row of the outside word is differentiated; the other rows stay zero although every word stands in the denominator of the softmax. Shows whenever another word has a noticeable probability and the center vector is not zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors.dot(center_vector)
    shifted = scores - scores.max()
    y_hat = softmax(scores)

    loss = -shifted[outside_index] + np.log(np.exp(shifted).sum())

    delta = y_hat.copy()
    delta[outside_index] -= 1.0
    grad_center_vector = delta.dot(outside_vectors)

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (y_hat[outside_index] - 1.0) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
