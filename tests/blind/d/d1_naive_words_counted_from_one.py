"""Takes the outside index as counted from one and uses row o - 1 as the true word (for o = 0 the last row), in the loss and both gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # the book writes u_1 ... u_V, python starts at 0
    o = outside_index - 1
    y = np.eye(outside_vectors.shape[0])[o]
    y_hat = softmax(outside_vectors @ center_vector)
    scores = outside_vectors @ center_vector
    top = scores.max()
    loss = -y @ scores + top + np.log(np.exp(scores - top).sum())
    return loss, (y_hat - y) @ outside_vectors, np.outer(y_hat - y, center_vector)
