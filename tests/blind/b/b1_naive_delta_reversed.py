"""Both gradients have the opposite sign, because delta is taken as y - y_hat ("target minus prediction").
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    m = scores.max()
    loss = m + np.log(np.exp(scores - m).sum()) - scores[outside_index]
    prediction = softmax(scores)
    target = np.zeros_like(prediction)
    target[outside_index] = 1.0
    error = target - prediction
    grad_center_vector = error @ outside_vectors
    grad_outside_vectors = np.outer(error, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
