"""Right: a little reverse-mode automatic differentiation with a list of backward closures.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


class Node:
    def __init__(self, value):
        self.value = value
        self.grad = np.zeros(np.shape(value))


def matvec(tape, A, x):
    out = Node(A.value @ x.value)

    def back():
        A.grad += out.grad[:, None] * x.value
        x.grad += A.value.T @ out.grad

    tape.append(back)
    return out


def log_sum_exp(tape, z):
    out = Node(np.logaddexp.reduce(z.value))

    def back():
        z.grad += out.grad * np.exp(z.value - out.value)

    tape.append(back)
    return out


def minus_pick(tape, a, z, i):
    out = Node(a.value - z.value[i])

    def back():
        a.grad += out.grad
        z.grad[i] -= out.grad

    tape.append(back)
    return out


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    tape = []
    U, v = Node(outside_vectors), Node(center_vector)
    z = matvec(tape, U, v)
    J = minus_pick(tape, log_sum_exp(tape, z), z, outside_index)
    J.grad = np.ones(())
    for back in reversed(tape):
        back()
    return J.value, v.grad, U.grad
