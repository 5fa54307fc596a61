"""Accepts both conventions (words as rows or as columns) and decides by the shape which one it got; if there are as many words as dimensions, it takes the rows for columns and works with the transposed matrix.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # some versions of this homework keep the words in the columns, so make this work for both
    dim = center_vector.shape[0]
    words_in_columns = outside_vectors.shape[0] == dim
    U = outside_vectors.T if words_in_columns else outside_vectors

    scores = U @ center_vector
    shifted = scores - scores.max()
    log_probs = shifted - np.log(np.exp(shifted).sum())
    delta = np.exp(log_probs)
    loss = -log_probs[outside_index]
    delta[outside_index] -= 1

    grad_center_vector = delta @ U
    grad_U = np.outer(delta, center_vector)
    if words_in_columns:
        grad_U = grad_U.T
    return loss, grad_center_vector, grad_U
