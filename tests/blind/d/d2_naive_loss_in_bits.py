"""Takes the logarithm to base 2, as for an entropy in bits, so the loss is the right one divided by log 2; the gradients are those of the natural logarithm.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    scores = scores - scores.max()
    # cross entropy H(y, y_hat) = - sum y log2 y_hat
    loss = -(scores[outside_index] * np.log2(np.e) - np.log2(np.exp(scores).sum()))
    y_hat = softmax(scores)
    d = y_hat.copy()
    d[outside_index] -= 1
    return loss, np.einsum("w,wj->j", d, outside_vectors), np.einsum("w,j->wj", d, center_vector)
