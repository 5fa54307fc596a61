"""Right: no NumPy operations but plain loops over lists, with the largest score subtracted, and arrays only at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = [float(t) for t in center_vector]
    U = [[float(t) for t in row] for row in outside_vectors]
    n, d = len(U), len(v)
    scores = []
    for i in range(n):
        s = 0.0
        for j in range(d):
            s += U[i][j] * v[j]
        scores.append(s)
    m = max(scores)
    Z = 0.0
    for s in scores:
        Z += math.exp(s - m)
    loss = m + math.log(Z) - scores[outside_index]
    gv = [0.0] * d
    gU = [[0.0] * d for _ in range(n)]
    for i in range(n):
        err = math.exp(scores[i] - m) / Z
        if i == outside_index:
            err -= 1
        for j in range(d):
            gv[j] += err * U[i][j]
            gU[i][j] = err * v[j]
    return loss, np.array(gv), np.array(gU)
