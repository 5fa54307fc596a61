"""Unusual: it is written as a forward pass that leaves a list of backward functions, which are then called in reverse order, like automatic differentiation.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    tape = []
    scores = outside_vectors @ center_vector
    tape.append(lambda g: (outside_vectors.T @ g, np.multiply.outer(g, center_vector)))
    shifted = scores - scores.max()
    tape.append(lambda g: g)  # the shift changes nothing in the loss
    log_y_hat = shifted - np.log(np.exp(shifted).sum())
    tape.append(lambda g: g - g.sum() * np.exp(log_y_hat))
    loss = -log_y_hat[outside_index]

    gradient = np.zeros(len(scores))
    gradient[outside_index] = -1.0
    for backward in reversed(tape):
        gradient = backward(gradient)
    grad_center_vector, grad_outside_vectors = gradient
    return loss, grad_center_vector, grad_outside_vectors
