"""The loss takes log sigma(u_k.v) of the draws instead of log sigma(-u_k.v); the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def log_sigmoid(x):
    return -np.logaddexp(0, -x)


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    rows = [outside_index] + list(negative_indices)
    x = outside_vectors[rows] @ center_vector
    loss = -sum(log_sigmoid(x))
    e = sigmoid(x)
    e[0] -= 1
    grad_U = np.zeros(outside_vectors.shape)
    for r, er in zip(rows, e):
        grad_U[r] += er * center_vector
    return loss, e @ outside_vectors[rows], grad_U
