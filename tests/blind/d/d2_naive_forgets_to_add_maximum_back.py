"""The log of the sum is taken over exp(z - m) but m is not added again while the score of the outside word is not shifted, so the loss is too small by the largest score m.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def log_sum_exp(z):
    m = z.max()
    return np.log(np.sum(np.exp(z - m)))


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = -z[outside_index] + log_sum_exp(z)
    y_hat = softmax(z)
    y = np.eye(z.size)[outside_index]
    return loss, (y_hat - y) @ outside_vectors, np.outer(y_hat - y, center_vector)
