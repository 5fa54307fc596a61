"""The one-hot vector y gets the length of the center vector instead of n_words, so y_hat - y cannot be formed unless there are as many words as dimensions (or one dimension, where it is broadcast).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "crash"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    y = np.zeros(center_vector.shape)
    y[outside_index] = 1
    delta = softmax(z) - y
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
