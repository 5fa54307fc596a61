"""Right: a tiny reverse-mode autograd engine; the loss is built from nodes for matvec, log-sum-exp, indexing and subtraction, and backward() fills the gradients.
---
verdict = "right"
"""


class Node:
    def __init__(self, value, parents=()):
        self.value = np.asarray(value)
        self.parents = parents          # pairs (node, function: upstream -> gradient)
        self.grad = np.zeros(self.value.shape)

    def __sub__(self, other):
        return Node(self.value - other.value, ((self, lambda g: g), (other, lambda g: -g)))

    def __getitem__(self, i):
        def back(g):
            out = np.zeros(self.value.shape)
            out[i] = g
            return out

        return Node(self.value[i], ((self, back),))

    def __matmul__(self, vec):
        return Node(
            self.value @ vec.value,
            (
                (self, lambda g: g[:, None] * vec.value[None, :]),
                (vec, lambda g: g @ self.value),
            ),
        )

    def logsumexp(self):
        top = self.value.max()
        e = np.exp(self.value - top)
        return Node(top + np.log(e.sum()), ((self, lambda g: g * e / e.sum()),))

    def backward(self):
        order, seen = [], set()

        def visit(node):
            if id(node) not in seen:
                seen.add(id(node))
                for parent, _ in node.parents:
                    visit(parent)
                order.append(node)

        visit(self)
        self.grad = np.ones(self.value.shape)
        for node in reversed(order):
            for parent, rule in node.parents:
                parent.grad = parent.grad + rule(node.grad)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, U = Node(center_vector), Node(outside_vectors)
    scores = U @ v
    J = scores.logsumexp() - scores[outside_index]
    J.backward()
    return float(J.value), v.grad, U.grad
