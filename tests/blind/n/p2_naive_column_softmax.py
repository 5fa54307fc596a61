"""The scores are a column of shape (n_words, 1), and softmax normalises along the last axis, that is each score by itself: all 'probabilities' are one. Loss zero and wrong gradients for all inputs (the loss is nearly right only when the outside word has a probability of nearly one).
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # work with proper column vectors as in the lecture
    v_c = center_vector.reshape(-1, 1)                 # (dim, 1)
    U = outside_vectors                                # (n_words, dim)
    y_hat = softmax(U @ v_c)                           # (n_words, 1)
    y = np.zeros_like(y_hat)
    y[outside_index] = 1

    loss = -np.log(y_hat[outside_index, 0])
    grad_center_vector = (U.T @ (y_hat - y)).ravel()   # (dim,)
    grad_outside_vectors = (y_hat - y) @ v_c.T         # (n_words, dim)
    return loss, grad_center_vector, grad_outside_vectors
