"""Right: the draws are split in two halves again and again, each single one gives its triple, and triples are added.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def one_term(v, U, word, sign):
    x = sign * (U[word] @ v)
    slope = -sign * 0.5 * (1 - np.tanh(0.5 * x))
    G = np.zeros(U.shape)
    G[word] = slope * v
    return np.logaddexp(0, -x), slope * U[word], G


def all_draws(v, U, draws):
    if len(draws) == 1:
        return one_term(v, U, draws[0], -1)
    half = len(draws) // 2
    left, right = all_draws(v, U, draws[:half]), all_draws(v, U, draws[half:])
    return tuple(a + b for a, b in zip(left, right))


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    positive = one_term(center_vector, outside_vectors, outside_index, +1)
    negative = all_draws(center_vector, outside_vectors, negative_indices)
    return tuple(a + b for a, b in zip(positive, negative))
