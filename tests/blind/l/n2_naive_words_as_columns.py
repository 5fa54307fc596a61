"""The outside vectors are treated as columns, as in the lecture slides, so that the product fails as soon as there are not as many words as dimensions.
---
verdict = "wrong"
kind = "crash"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U = outside_vectors
    scores = U.T @ center_vector            # u_w^T v_c for all words
    difference = softmax(scores)
    difference[outside_index] -= 1
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    # U (y_hat - y) and v_c (y_hat - y)^T
    return loss, U @ difference, np.outer(center_vector, difference)
