"""Right: written with Python loops and math only, arrays are made at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.tolist()
    U = outside_vectors.tolist()
    n, d = len(U), len(v)
    z = []
    for w in range(n):
        s = 0.0
        for j in range(d):
            s += U[w][j] * v[j]
        z.append(s)
    m = max(z)
    e = [math.exp(s - m) for s in z]
    Z = sum(e)
    loss = m + math.log(Z) - z[outside_index]
    gv = [0.0] * d
    gU = []
    for w in range(n):
        delta = e[w] / Z - (1.0 if w == outside_index else 0.0)
        for j in range(d):
            gv[j] += delta * U[w][j]
        gU.append([delta * vj for vj in v])
    return loss, np.array(gv), np.array(gU)
