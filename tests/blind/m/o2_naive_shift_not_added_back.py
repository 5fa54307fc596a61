"""The log-sum-exp is taken of the scores minus their maximum, but the maximum is not added back (nor taken from the score of the outside word), so the loss is off by the largest score whenever that is not zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    # for numerical stability: subtract the max, the softmax doesn't change
    exps = np.exp(scores - np.max(scores))
    partition = np.sum(exps)
    y_hat = exps / partition

    # J = -u_o.v_c + log sum_x exp(u_x.v_c)
    loss = -scores[outside_index] + np.log(partition)

    delta = y_hat.copy()
    delta[outside_index] -= 1.0
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
