"""The one-hot vector always has length 5, the vocabulary of the visible test, so any other number of words raises.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "crash"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y = np.zeros(5)
    y[outside_index] = 1
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    delta = softmax(z) - y
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
