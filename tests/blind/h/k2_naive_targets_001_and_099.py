"""The one-hot vector in the gradients is softened to 0.99 in the place of the outside word and 0.01 elsewhere; the loss is the plain one.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    top = scores.max()
    loss = top + np.log(np.sum(np.exp(scores - top))) - scores[outside_index]

    # targets, never exactly 0 or 1
    targets = np.zeros(len(scores)) + 0.01
    targets[outside_index] = 0.99

    errors = softmax(scores) - targets
    grad_center_vector = outside_vectors.T @ errors
    grad_outside_vectors = errors[:, np.newaxis] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
