"""Right: a small reverse-mode automatic differentiation with a class of nodes, over all scalars of v_c and U.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


class _Node:
    def __init__(self, value, parents=()):
        self.value, self.parents, self.grad = value, parents, 0.0


def _dot(a, b):
    value = sum(p.value * q.value for p, q in zip(a, b))
    return _Node(value, [(p, q.value) for p, q in zip(a, b)] + [(q, p.value) for p, q in zip(a, b)])


def _softplus(a, sign):
    t = sign * a.value
    slope = sign * np.exp(-np.logaddexp(0.0, -t))
    return _Node(np.logaddexp(0.0, t), [(a, slope)])


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v = [_Node(float(t)) for t in center_vector]
    U = [[_Node(float(t)) for t in row] for row in outside_vectors]
    terms = [_softplus(_dot(U[outside_index], v), -1.0)]
    terms += [_softplus(_dot(U[k], v), 1.0) for k in negative_indices]
    for term in terms:  # every term is its own small tree of depth two
        for score, slope in term.parents:
            for leaf, factor in score.parents:
                leaf.grad += slope * factor
    loss = sum(term.value for term in terms)
    return loss, np.array([t.grad for t in v]), np.array([[t.grad for t in row] for row in U])
