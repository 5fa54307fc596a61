"""delta = y_hat makes no copy, so after delta[o] -= 1 the formula y_hat @ U - u_o subtracts u_o a second time.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors.dot(center_vector)
    m = np.max(scores)
    loss = -scores[outside_index] + m + np.log(np.sum(np.exp(scores - m)))

    y_hat = softmax(scores)
    delta = y_hat
    delta[outside_index] -= 1.0
    grad_outside_vectors = delta[:, np.newaxis] * center_vector[np.newaxis, :]

    # -u_o + sum of y_hat_x u_x
    grad_center_vector = y_hat.dot(outside_vectors) - outside_vectors[outside_index]
    return loss, grad_center_vector, grad_outside_vectors
