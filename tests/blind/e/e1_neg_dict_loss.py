"""Keeps the terms of the loss in a dictionary keyed by word, so a word that is drawn twice stands in the loss once; the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    terms = {}
    s = outside_vectors[outside_index] @ center_vector
    terms[outside_index] = np.logaddexp(0, -s)
    grad_v = -sigmoid(-s) * outside_vectors[outside_index]
    grad_U = {outside_index: -sigmoid(-s) * center_vector}
    for w in negative_indices.tolist():
        s = outside_vectors[w] @ center_vector
        terms[w] = np.logaddexp(0, s)
        grad_v = grad_v + sigmoid(s) * outside_vectors[w]
        grad_U[w] = grad_U.get(w, 0) + sigmoid(s) * center_vector
    dense = np.zeros(outside_vectors.shape)
    for w, row in grad_U.items():
        dense[w] = row
    return sum(terms.values()), grad_v, dense
