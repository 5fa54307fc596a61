"""The largest score m is subtracted inside the exponentials, but log sum exp(z - m) is used without adding m again while
the score of o is not shifted, so the loss is too small by m. Shows whenever the largest score is not zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    e = np.exp(scores - np.max(scores))  # the softmax doesn't change if we subtract the max
    Z = e.sum()
    loss = -scores[outside_index] + np.log(Z)

    delta = e / Z
    delta[outside_index] -= 1.0
    grad_center_vector = outside_vectors.T @ delta
    grad_outside_vectors = np.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
