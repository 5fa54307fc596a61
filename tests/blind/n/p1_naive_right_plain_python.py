"""Plain Python: lists, `math.exp`, `math.fsum` and loops, arrays only at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.tolist()
    U = outside_vectors.tolist()
    scores = [math.fsum(a * b for a, b in zip(u, v)) for u in U]
    top = max(scores)
    exps = [math.exp(s - top) for s in scores]
    total = math.fsum(exps)
    loss = math.log(total) + (top - scores[outside_index])

    errors = [e / total for e in exps]
    errors[outside_index] -= 1.0
    grad_v = [math.fsum(errors[w] * U[w][j] for w in range(len(U))) for j in range(len(v))]
    grad_U = [[error * b for b in v] for error in errors]
    return loss, np.array(grad_v), np.array(grad_U)
