"""The one-hot vector is filled only "if outside_index", so for word 0 as the outside word y stays zero: loss 0 and gradients without the observed word; other words are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    log_p = z - np.logaddexp.reduce(z)
    y = np.zeros(len(z))
    if outside_index:
        y[outside_index] = 1
    loss = -(y @ log_p)
    delta = np.exp(log_p) - y
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
