"""Right: each of the K + 1 terms is a function of its score that knows its own value and derivative; a generator yields them, and the three results are accumulated by the chain rule.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


class Term:
    """softplus(a * s) with a = -1 for the true word and a = +1 for a draw."""

    def __init__(self, word, a):
        self.word, self.a = word, a

    def value(self, s):
        return np.logaddexp(0, self.a * s)

    def derivative(self, s):
        t = self.a * s
        e = np.exp(-abs(t))
        return self.a * (1 / (1 + e) if t >= 0 else e / (1 + e))


def terms(outside_index, negative_indices):
    for k in reversed(list(negative_indices)):
        yield Term(k, +1)
    yield Term(outside_index, -1)


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    values, grad_v, grad_U = [], np.zeros(center_vector.shape), np.zeros(outside_vectors.shape)
    for term in terms(outside_index, negative_indices):
        s = outside_vectors[term.word] @ center_vector
        values.append(term.value(s))
        ds = term.derivative(s)
        grad_v += ds * outside_vectors[term.word]  # ds/dv = u
        grad_U[term.word] += ds * center_vector  # ds/du = v
    return sum(values), grad_v, grad_U
