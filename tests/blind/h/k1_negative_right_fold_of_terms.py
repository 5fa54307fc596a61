"""Every word gives a triple (loss, center gradient, full matrix that is zero but for one row), and functools.reduce adds up the triples.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    from functools import reduce

    def term(label, word):
        u = outside_vectors[word]
        x = (2 * label - 1) * (u @ center_vector)
        slope = (1 - 2 * label) * sigmoid(np.array([-x]))[0]
        unit = np.zeros(outside_vectors.shape[0])
        unit[word] = slope
        return np.logaddexp(0, -x), slope * u, np.outer(unit, center_vector)

    def add(a, b):
        return tuple(p + q for p, q in zip(a, b))

    terms = [term(0, int(word)) for word in negative_indices]
    return reduce(add, terms, term(1, outside_index))
