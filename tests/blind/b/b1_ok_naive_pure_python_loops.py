"""Right: pure Python lists, loops and the math module, converted to arrays at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = [float(a) for a in center_vector]
    U = [[float(a) for a in row] for row in outside_vectors]
    scores = [sum(a * b for a, b in zip(row, v)) for row in U]
    biggest = max(scores)
    exps = [math.exp(s - biggest) for s in scores]
    total = math.fsum(exps)
    loss = biggest + math.log(total) - scores[outside_index]
    delta = [e / total for e in exps]
    delta[outside_index] -= 1.0
    grad_v = [sum(d * row[j] for d, row in zip(delta, U)) for j in range(len(v))]
    grad_U = [[d * a for a in v] for d in delta]
    return loss, np.array(grad_v), np.array(grad_U)
