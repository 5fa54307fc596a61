"""The one-hot vector is made by comparing scores, so when other words have the same score as the outside word (equal rows, a center vector of zeros) it has several ones.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = (outside_vectors * center_vector).sum(axis=1)
    score_o = scores[outside_index]
    m = scores.max()
    loss = m - score_o + np.log(np.sum(np.exp(scores - m)))
    y = (scores == score_o).astype(float)
    delta = softmax(scores) - y
    return loss, np.dot(delta, outside_vectors), np.outer(delta, center_vector)
