"""Right: a helper gives the triple of one word with its sign, and the triples of all words are added up one after the other.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def one_word(sign, word, center_vector, outside_vectors):
    """-log sigma(sign u.v) and its gradients."""
    t = sign * (outside_vectors[word] @ center_vector)
    slope = -sign * sigmoid(-t)
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[word] = slope * center_vector
    return np.array([np.logaddexp(0, -t), slope * outside_vectors[word], grad_U], dtype=object)


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    triples = [one_word(+1, outside_index, center_vector, outside_vectors)]
    triples += [one_word(-1, k, center_vector, outside_vectors) for k in negative_indices]
    loss = sum(t[0] for t in triples)
    return loss, sum(t[1] for t in triples), sum(t[2] for t in triples)
