"""Right: a small class for one logistic term with a sign; the loss and gradients are the sums over K + 1 such terms.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


class Term:
    """-log sigmoid(sign * u_w . v) with its derivatives."""

    def __init__(self, sign, w, U, v):
        self.w, self.u, self.v = w, U[w], v
        x = sign * float(np.dot(U[w], v))
        self.value = np.logaddexp(0.0, -x)
        self.slope = -sign * float(sigmoid(np.array([-x]))[0])

    def by_v(self):
        return self.slope * self.u

    def by_u(self):
        return self.slope * self.v


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    terms = [Term(+1, outside_index, outside_vectors, center_vector)]
    terms += [Term(-1, k, outside_vectors, center_vector) for k in negative_indices]
    grad_outside = np.zeros(outside_vectors.shape)
    for term in terms:
        grad_outside[term.w] = grad_outside[term.w] + term.by_u()
    return sum(t.value for t in terms), np.sum([t.by_v() for t in terms], axis=0), grad_outside
