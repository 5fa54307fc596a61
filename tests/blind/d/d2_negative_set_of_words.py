"""Treats the draws as a set of different words (np.unique), so a word that is drawn several times counts once in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    negative_words = np.unique(negative_indices)   # then += is safe
    scores = outside_vectors @ center_vector
    loss = np.logaddexp(0, -scores[outside_index]) + np.logaddexp(0, scores[negative_words]).sum()
    weights = np.zeros(len(scores))
    weights[outside_index] = sigmoid(scores[outside_index]) - 1
    weights[negative_words] += sigmoid(scores[negative_words])
    return loss, weights @ outside_vectors, np.outer(weights, center_vector)
