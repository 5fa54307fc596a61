"""The scores are shifted by their maximum m first, and then m is added back to the log of the sum as if the score of the outside word had not been shifted too. The loss is too large by m; the gradients are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    m = scores.max()
    scores = scores - m
    log_sum = m + np.log(np.exp(scores).sum())
    loss = -scores[outside_index] + log_sum

    delta = softmax(scores)
    delta[outside_index] -= 1.0
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
