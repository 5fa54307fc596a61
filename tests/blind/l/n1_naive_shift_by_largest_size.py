"""The shift is the largest absolute value of the scores instead of the largest score, so everything underflows to nan or infinity when all scores are very negative.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    m = np.max(np.abs(scores))
    e = np.exp(scores - m)
    total = e.sum()
    loss = -scores[outside_index] + m + np.log(total)
    delta = e / total
    delta[outside_index] -= 1.0
    return loss, delta @ outside_vectors, delta[:, np.newaxis] * center_vector
