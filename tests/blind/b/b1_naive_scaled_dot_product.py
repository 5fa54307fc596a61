"""Divides the scores by the square root of dim, as attention does, in the loss and in y_hat (and does not put the factor into the gradients).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    d_k = center_vector.shape[0]
    scores = outside_vectors @ center_vector / np.sqrt(d_k)
    peak = scores.max()
    loss = peak + np.log(np.exp(scores - peak).sum()) - scores[outside_index]
    attention = softmax(scores)
    attention[outside_index] -= 1
    return loss, attention @ outside_vectors, np.outer(attention, center_vector)
