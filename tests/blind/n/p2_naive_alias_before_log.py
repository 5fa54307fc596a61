"""`delta = y_hat` is no copy: the one is subtracted in y_hat itself, and the loss is computed only afterwards, from y_hat[o] - 1, which is negative. The loss is nan for every input (infinite if the outside word has probability one).
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    """cross entropy of softmax(U v_c) with the one-hot y"""
    y_hat = softmax(np.matmul(outside_vectors, center_vector))

    # y_hat - y without building y
    delta = y_hat
    delta[outside_index] -= 1.0

    grad_center_vector = np.matmul(outside_vectors.T, delta)
    grad_outside_vectors = np.multiply.outer(delta, center_vector)

    loss = -np.log(y_hat[outside_index])
    return loss, grad_center_vector, grad_outside_vectors
