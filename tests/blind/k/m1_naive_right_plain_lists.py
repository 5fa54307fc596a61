"""Plain Python lists and the math module until the arrays at the end.
---
verdict = "right"
"""

import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.tolist()
    U = outside_vectors.tolist()

    scores = [sum(a * b for a, b in zip(u, v)) for u in U]
    top = max(scores)
    exps = [math.exp(s - top) for s in scores]
    total = math.fsum(exps)
    loss = math.log(total) + (top - scores[outside_index])

    delta = [e / total for e in exps]
    delta[outside_index] -= 1
    grad_center = [0.0] * len(v)
    for d, u in zip(delta, U):
        grad_center = [g + d * a for g, a in zip(grad_center, u)]
    grad_outside = [[d * b for b in v] for d in delta]
    return loss, np.array(grad_center), np.array(grad_outside)
