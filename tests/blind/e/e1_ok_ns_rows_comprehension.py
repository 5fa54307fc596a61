"""Right: Python lists and comprehensions over the words, returned as a list of three.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""

from math import exp, log


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = [float(np.dot(u, center_vector)) for u in outside_vectors]
    biggest = max(z)
    e = [exp(a - biggest) for a in z]
    total = sum(e)
    delta = [a / total - (w == outside_index) for w, a in enumerate(e)]
    loss = biggest + log(total) - z[outside_index]
    grad_v = sum(d * u for d, u in zip(delta, outside_vectors))
    grad_U = np.array([d * center_vector for d in delta])
    return [loss, grad_v, grad_U]
