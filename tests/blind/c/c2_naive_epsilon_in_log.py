"""The loss is -log(y_hat_o + 1e-8), so that it never exceeds 18.4 and is off for unlikely words; the gradients are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


EPS = 1e-8


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    y = np.eye(outside_vectors.shape[0])[outside_index]
    loss = -np.sum(y * np.log(y_hat + EPS))
    delta = y_hat - y
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
