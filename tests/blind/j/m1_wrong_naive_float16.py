"""The probabilities are kept in float16 "to save memory", which leaves three digits of the gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    shifted = scores - scores.max()
    loss = np.log(np.exp(shifted).sum()) - shifted[outside_index]
    delta = softmax(scores).astype(np.float16)
    delta[outside_index] -= 1
    delta = delta.astype(float)
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
