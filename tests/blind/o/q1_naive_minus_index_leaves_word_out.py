"""scores[-o] is meant as in R, "all words but o", but takes one single word counted from the end. Shows in the loss with nearly every input.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector

    # log-sum-exp: the other words, and then the outside word itself
    others = scores[-outside_index]
    everything = np.append(others, scores[outside_index])
    log_denominator = np.logaddexp.reduce(everything)
    loss = log_denominator - scores[outside_index]

    probability = softmax(scores)
    observed = np.arange(scores.size) == outside_index
    residual = probability - observed
    return loss, np.dot(residual, outside_vectors), np.outer(residual, center_vector)
