"""The one-hot vector y of the gradients has its one at the word with the largest score, not at outside_index; the loss is right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    y_hat = softmax(z)
    m = z.max()
    loss = m + np.log(np.exp(z - m).sum()) - z[outside_index]
    label = y_hat.argmax()
    y = np.zeros_like(y_hat)
    y[label] = 1.0
    error = y_hat - y
    return loss, outside_vectors.T @ error, np.outer(error, center_vector)
