"""Repeated draws are removed with np.unique before anything else, so that a word drawn twice counts once in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    negs = np.unique(negative_indices)  # no word twice
    pos_score = outside_vectors[outside_index] @ center_vector
    neg_score = outside_vectors[negs] @ center_vector
    loss = np.logaddexp(0, -pos_score) + np.logaddexp(0, neg_score).sum()
    coef = np.zeros(len(outside_vectors))
    coef[outside_index] += sigmoid(pos_score) - 1
    coef[negs] += sigmoid(neg_score)
    return loss, coef @ outside_vectors, np.outer(coef, center_vector)
