"""Thinks like a perceptron: if the outside word already has the largest probability, nothing is to be learned and both gradients are returned as zeros. Shows whenever the outside word has the largest score.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    best = int(np.argmax(scores))
    exp_scores = np.exp(scores - scores[best])
    Z = exp_scores.sum()
    loss = np.log(Z) - (scores[outside_index] - scores[best])

    grad_center_vector = np.zeros_like(center_vector)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    if best != outside_index:  # only wrong predictions need a correction
        p = exp_scores / Z
        grad_center_vector = p @ outside_vectors - outside_vectors[outside_index]
        grad_outside_vectors = np.outer(p, center_vector)
        grad_outside_vectors[outside_index] -= center_vector

    return loss, grad_center_vector, grad_outside_vectors
