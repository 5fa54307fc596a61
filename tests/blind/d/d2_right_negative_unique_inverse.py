"""Right: np.unique with counts, where every different word's term is multiplied by its count.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    # unique() loses repeats, so carry the multiplicity along
    worte, anzahl = np.unique(negative_indices, return_counts=True)
    pos = outside_vectors[outside_index] @ center_vector
    neg = outside_vectors[worte] @ center_vector
    loss = -np.minimum(pos, 0) + np.log1p(np.exp(-abs(pos))) + np.dot(anzahl, np.logaddexp(neg, 0))
    a = -sigmoid(-pos)
    b = anzahl * sigmoid(neg)
    G = np.zeros_like(outside_vectors, order="C")
    G[outside_index] = a * center_vector
    G[worte] = np.outer(b, center_vector)
    return loss, a * outside_vectors[outside_index] + b @ outside_vectors[worte], G
