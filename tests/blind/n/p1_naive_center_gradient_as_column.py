"""All vectors are made columns for the product of matrices, and the gradient of the center vector comes back as a column of shape (dim, 1) instead of (dim,). Shows for every input; the numbers are right.
---
verdict = "wrong"
kind = "shape"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.reshape(-1, 1)          # (dim, 1)
    scores = outside_vectors @ v              # (n_words, 1)
    scores = scores - scores.max()
    y_hat = np.exp(scores) / np.sum(np.exp(scores))
    y = np.zeros((outside_vectors.shape[0], 1))
    y[outside_index, 0] = 1

    loss = float(np.log(np.sum(np.exp(scores))) - scores[outside_index, 0])
    grad_center_vector = outside_vectors.T @ (y_hat - y)
    grad_outside_vectors = (y_hat - y) @ v.T
    return loss, grad_center_vector, grad_outside_vectors
