r"""Prints in every function, warnings on stderr."""

import sys
import warnings


def softmax(x):
    print("softmax of", x)
    warnings.warn("softmax was called")
    x = np.asarray(x, dtype=float)
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    print("debug:", e, file=sys.stderr)
    return e / np.sum(e, axis=-1, keepdims=True)


def sgd(loss_and_gradient, theta, learning_rate, n_iterations):
    theta = np.array(theta, dtype=float)
    losses = []
    for i in range(n_iterations):
        loss, g = loss_and_gradient(theta)
        print(f"\rstep {i}: loss {loss:.3f}", end="", flush=True)
        losses.append(loss)
        theta -= learning_rate * g
    return theta, losses
