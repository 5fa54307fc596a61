"""Right: lists, loops and the math module only, turned into arrays at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.tolist()
    U = outside_vectors.tolist()
    punkte = [math.fsum(a * b for a, b in zip(u, v)) for u in U]
    maximum = max(punkte)
    summe = math.fsum(math.exp(p - maximum) for p in punkte)
    verlust = maximum - punkte[outside_index] + math.log(summe)
    delta = [math.exp(p - maximum) / summe for p in punkte]
    delta[outside_index] -= 1.0
    grad_v = [0.0] * len(v)
    for d, u in zip(delta, U):
        for j, u_j in enumerate(u):
            grad_v[j] += d * u_j
    grad_U = [[d * v_j for v_j in v] for d in delta]
    return verlust, np.array(grad_v), np.array(grad_U)
