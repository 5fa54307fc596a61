"""Right: the log of the partition function comes from np.logaddexp.reduce, the probabilities are exponentials of log-probabilities, and the outside word is handled by subtracting in place instead of with a one-hot vector.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    log_p = outside_vectors @ center_vector
    log_p = log_p - log_p.max()
    log_p = log_p - np.logaddexp.reduce(log_p)
    p = np.exp(log_p)

    grad_center_vector = p @ outside_vectors
    grad_center_vector -= outside_vectors[outside_index]

    grad_outside_vectors = np.multiply.outer(p, center_vector)
    grad_outside_vectors[outside_index] -= center_vector
    return -log_p[outside_index], grad_center_vector, grad_outside_vectors
