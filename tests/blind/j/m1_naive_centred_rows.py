"""The mean row is subtracted from U before anything else, which shifts every score by the same number.
---
verdict = "right"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    centred = outside_vectors - outside_vectors.mean(axis=0)
    scores = centred @ center_vector
    m = scores.max()
    weights = np.exp(scores - m)
    p = weights / weights.sum()
    loss = m + np.log(weights.sum()) - scores[outside_index]
    grad_center = p @ centred - centred[outside_index]
    grad_outside = np.outer(p, center_vector)
    grad_outside[outside_index] -= center_vector
    return loss, grad_center, grad_outside
