"""The sum in the logarithm runs over the other words only, without the outside word itself. Shows for every input where the outside word has a noticeable probability; the gradients are right.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector

    # loss = -u_o v + log sum exp(u_w v), w the other words
    others = np.delete(scores, outside_index)
    biggest = others.max()
    log_sum = biggest + np.log(np.sum(np.exp(others - biggest)))
    loss = -scores[outside_index] + log_sum

    error = softmax(scores)
    error[outside_index] -= 1
    grad_center_vector = outside_vectors.T @ error
    grad_outside_vectors = error[:, np.newaxis] * center_vector[np.newaxis, :]
    return loss, grad_center_vector, grad_outside_vectors
