"""The one-hot vector y is made by comparing scores with the score of o, so it has several ones if other words have the
same score. Shows only for equal rows of U (both gradients) or a center vector of zeros (dJ/dv_c).
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.sum(outside_vectors * center_vector, axis=1)
    score_of_o = scores[outside_index]
    shift = scores.max()
    log_total = shift + np.log(np.exp(scores - shift).sum())

    y_hat = softmax(scores)
    y = np.where(scores == score_of_o, 1.0, 0.0)

    loss = log_total - score_of_o
    grad_center_vector = np.sum((y_hat - y)[:, None] * outside_vectors, axis=0)
    grad_outside_vectors = (y_hat - y)[:, None] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
