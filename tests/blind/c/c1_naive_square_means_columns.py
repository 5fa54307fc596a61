"""Guesses the orientation of U by its sizes, and if there are as many words as dimensions takes words to be columns: scores are U^T v_c, and the gradients follow; other shapes are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    d = center_vector.shape[0]
    W = outside_vectors if outside_vectors.shape[0] == d else outside_vectors.T   # (dim, n_words)
    z = W.T @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    delta = softmax(z)
    delta[outside_index] -= 1
    gW = np.outer(center_vector, delta)
    return loss, W @ delta, gW if outside_vectors.shape[0] == d else gW.T
