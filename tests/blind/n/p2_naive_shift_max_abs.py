"""Shifts the scores by the largest absolute value instead of the largest value. When the scores are large and negative, all exponentials underflow to zero: the loss and both gradients become nan.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    # shift so that exp can never overflow
    shift = np.abs(scores).max()
    e = np.exp(scores - shift)
    total = e.sum()

    loss = shift + np.log(total) - scores[outside_index]
    delta = e / total
    delta[outside_index] -= 1.0
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
