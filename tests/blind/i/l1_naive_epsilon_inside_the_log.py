"""Puts 1e-12 into the logarithm against log(0): for ordinary scores hardly to be seen, but for large scores the loss stops at 27.6 instead of growing.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    eps = 1e-12
    y_hat = softmax(outside_vectors @ center_vector)
    loss = -np.log(y_hat[outside_index] + eps)
    y = np.eye(len(y_hat))[outside_index]
    err = y_hat - y
    return loss, outside_vectors.T @ err, np.outer(err, center_vector)
