"""Unusual: the gradient of v_c is the expectation of u_x - u_o, and the loss is the log-sum-exp of score differences to the outside word.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def log_sum_exp(z):
    top = z.max()
    return top + np.log(np.exp(z - top).sum())


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    gaps = scores - scores[outside_index]
    loss = log_sum_exp(gaps)
    p = np.exp(gaps - loss)
    differences = outside_vectors - outside_vectors[outside_index]
    grad_center_vector = p @ differences
    grad_outside_vectors = p[:, None] * center_vector[None, :]
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
