"""The one-hot vector y has its one at the most probable word (argmax of y_hat) instead of at the outside word o.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    top = z.max()
    loss = top - z[outside_index] + np.log(np.exp(z - top).sum())
    y_hat = softmax(z)
    predicted = np.argmax(y_hat)
    y = np.array([1.0 if w == predicted else 0.0 for w in range(len(z))])
    delta = y_hat - y
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
