"""Right: records every scalar operation on a small tape of its own and runs reverse-mode differentiation, without any gradient formula.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


class Tape:
    """micrograd, but with a list instead of recursion"""

    def __init__(self):
        self.value, self.parents = [], []

    def new(self, value, *parents):
        self.value.append(value)
        self.parents.append(parents)        # (node, local derivative)
        return len(self.value) - 1

    def mul(self, a, b):
        return self.new(self.value[a] * self.value[b], (a, self.value[b]), (b, self.value[a]))

    def add(self, nodes):
        return self.new(sum(self.value[n] for n in nodes), *[(n, 1.0) for n in nodes])

    def shift(self, a, constant):
        return self.new(self.value[a] - constant, (a, 1.0))

    def sub(self, a, b):
        return self.new(self.value[a] - self.value[b], (a, 1.0), (b, -1.0))

    def exp(self, a):
        e = np.exp(self.value[a])
        return self.new(e, (a, e))

    def log(self, a):
        return self.new(np.log(self.value[a]), (a, 1.0 / self.value[a]))

    def backward(self, node):
        grad = [0.0] * len(self.value)
        grad[node] = 1.0
        for n in range(node, -1, -1):
            for parent, local in self.parents[n]:
                grad[parent] += local * grad[n]
        return grad


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    tape = Tape()
    n, d = outside_vectors.shape
    v = [tape.new(float(a)) for a in center_vector]
    U = [[tape.new(float(a)) for a in row] for row in outside_vectors]
    z = [tape.add([tape.mul(U[w][j], v[j]) for j in range(d)]) for w in range(n)]
    m = max(tape.value[s] for s in z)
    shifted = [tape.shift(s, m) for s in z]
    log_Z = tape.log(tape.add([tape.exp(s) for s in shifted]))
    J = tape.sub(log_Z, shifted[outside_index])
    grad = tape.backward(J)
    return (
        tape.value[J],
        np.array([grad[a] for a in v]),
        np.array([[grad[a] for a in row] for row in U]),
    )
