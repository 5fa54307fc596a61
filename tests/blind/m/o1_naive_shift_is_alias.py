"""`shifted = scores` is only a second name for the same array, so the in-place subtraction of the maximum also changes
`scores`, whose entry o is later used as if it were the original score: the loss is too large by the maximum. Shows
whenever the largest score is not zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.dot(outside_vectors, center_vector)

    # log-sum-exp trick
    top = scores.max()
    shifted = scores
    shifted -= top
    exps = np.exp(shifted)
    log_normaliser = top + np.log(exps.sum())

    loss = log_normaliser - scores[outside_index]

    probabilities = exps / exps.sum()
    target = np.eye(len(probabilities))[outside_index]
    error = probabilities - target
    return float(loss), np.dot(error, outside_vectors), np.outer(error, center_vector)
