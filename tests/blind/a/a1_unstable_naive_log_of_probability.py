"""Right mathematics: the loss is -log of the softmax probability, which underflows to 0 and gives infinity when the outside word's score lies far below the largest.
---
verdict = "unstable"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y = np.eye(len(outside_vectors))[outside_index]
    y_hat = softmax(outside_vectors @ center_vector)
    return -np.log(y_hat[outside_index]), outside_vectors.T @ (y_hat - y), np.outer(y_hat - y, center_vector)
