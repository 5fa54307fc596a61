"""Subtracts the largest score inside of the exponentials and does not add it back outside of the logarithm of the loss.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    exps = np.exp(scores - np.max(scores))
    total = np.sum(exps)
    loss = -scores[outside_index] + np.log(total)

    delta = exps / total
    delta[outside_index] -= 1
    grad_center_vector = delta @ outside_vectors
    grad_outside_vectors = np.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
