"""Right: divide and conquer, the draws are split into halves until one is left, and triples are added.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    def one(word, sign):
        """The triple of -log sigma(sign * u . v)."""
        u = outside_vectors[word]
        x = sign * (u @ center_vector)
        slope = -sign * np.exp(-np.logaddexp(0, x))
        G = np.zeros(outside_vectors.shape)
        G[word] = slope * center_vector
        return np.logaddexp(0, -x), slope * u, G

    def add(a, b):
        return tuple(x + y for x, y in zip(a, b))

    def draws(indices):
        if len(indices) == 1:
            return one(indices[0], -1)
        middle = len(indices) // 2
        return add(draws(indices[:middle]), draws(indices[middle:]))

    return add(one(outside_index, +1), draws(negative_indices))
