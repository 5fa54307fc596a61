"""dJ/dv_c is U delta instead of U^T delta: it crashes unless there are as many words as dimensions, and then dJ/dv_c is the wrong vector.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "crash, grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U = outside_vectors
    scores = np.dot(U, center_vector)
    y_hat = softmax(scores)
    y = np.zeros(y_hat.shape)
    y[outside_index] = 1.0
    delta = y_hat - y
    m = scores.max()
    loss = m + np.log(np.exp(scores - m).sum()) - scores[outside_index]
    return loss, U @ delta, np.outer(delta, center_vector)
