"""The scores in the exponentials are shifted by their maximum, but the unshifted score of the outside word is subtracted, so the loss is too small by the maximum.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    """Naive softmax loss of one pair of words, and its gradients."""

    scores = outside_vectors @ center_vector
    exps = np.exp(scores - np.max(scores))
    total = np.sum(exps)

    loss = -scores[outside_index] + np.log(total)

    delta = exps / total
    delta[outside_index] -= 1.0
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
