"""Takes y_hat in the gradients as the predicted word, one-hot at the largest score, instead of as the probabilities, so the gradients are those of a perceptron; the loss is right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def one_hot(i, n):
    e = np.zeros(n)
    e[i] = 1
    return e


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    scores = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    y = one_hot(outside_index, n_words)
    y_hat = one_hot(scores.argmax(), n_words)       # the predicted word
    delta = y_hat - y
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
