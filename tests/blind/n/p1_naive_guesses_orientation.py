"""Works with one word a column as in the lecture, and guesses from the shape whether the matrix has to be transposed; with as many words as dimensions the guess is wrong and rows and columns are exchanged. Shows only for a square matrix of outside vectors.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # in the lecture U = [u_1 ... u_V], so every word is a COLUMN: shape (dim, n_words)
    U = outside_vectors
    if U.shape[0] != center_vector.shape[0]:
        U = U.T

    scores = U.T @ center_vector
    scores = scores - np.max(scores)
    y_hat = softmax(scores)
    y = np.zeros_like(y_hat)
    y[outside_index] = 1

    loss = -scores[outside_index] + np.log(np.sum(np.exp(scores)))
    grad_center_vector = U @ (y_hat - y)
    grad_outside_vectors = np.outer(y_hat - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
