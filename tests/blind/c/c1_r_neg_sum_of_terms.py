"""Right: one function for one logistic term with full-size gradients, and functools.reduce adds the triples.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


from functools import reduce


def _term(word, sign, v, U):
    """-log sigma(sign * u_word . v) and its derivatives."""
    x = sign * np.dot(U[word], v)
    slope = -sign * np.exp(-np.logaddexp(0, x))
    dU = np.zeros(U.shape)
    dU[word] = slope * v
    return np.logaddexp(0, -x), slope * U[word], dU


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    terms = [_term(outside_index, 1, center_vector, outside_vectors)]
    terms += [_term(k, -1, center_vector, outside_vectors) for k in negative_indices]
    return reduce(lambda a, b: tuple(p + q for p, q in zip(a, b)), terms)
