"""Filters draws that equal the outside word. As the outside word is never among the draws, the filter never removes anything; the rest is the usual computation with a nested helper for each term.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    # defensive: a positive word must not be pushed away
    negatives = [k for k in negative_indices if k != outside_index]

    grad_center = np.zeros(center_vector.shape)
    grad_outside = np.zeros(outside_vectors.shape)
    terms = []

    def add_term(word, sign):
        margin = sign * np.dot(outside_vectors[word], center_vector)
        term = np.logaddexp(0.0, -margin)               # -log sigma(margin)
        slope = -sign * np.exp(-np.logaddexp(0.0, margin))
        terms.append(term)
        grad_center[:] += slope * outside_vectors[word]
        grad_outside[word] += slope * center_vector

    add_term(outside_index, +1.0)
    for word in negatives:
        add_term(word, -1.0)
    return sum(terms), grad_center, grad_outside
