"""The one-hot vector is made by comparing the scores with the outside word's score, so it has several ones when words tie. Shows in both gradients with equal rows, and in grad_center_vector with a center vector of zeros.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = (outside_vectors * center_vector).sum(axis=1)
    target_score = scores[outside_index]

    top = scores.max()
    loss = -target_score + top + np.log(np.exp(scores - top).sum())

    y_hat = softmax(scores)
    y = np.where(scores == target_score, 1.0, 0.0)
    diff = y_hat - y

    grad_center_vector = (diff[:, None] * outside_vectors).sum(axis=0)
    grad_outside_vectors = diff[:, None] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
