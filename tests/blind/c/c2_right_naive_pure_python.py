"""Right: plain Python loops and math.fsum over lists, turned into arrays at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.tolist()
    U = outside_vectors.tolist()
    z = [math.fsum(a * b for a, b in zip(u, v)) for u in U]
    m = max(z)
    e = [math.exp(s - m) for s in z]
    total = math.fsum(e)
    loss = (m - z[outside_index]) + math.log(total)
    d = [x / total for x in e]
    d[outside_index] -= 1.0
    grad_v = [math.fsum(dw * u[j] for dw, u in zip(d, U)) for j in range(len(v))]
    grad_U = [[dw * vj for vj in v] for dw in d]
    return loss, np.array(grad_v), np.array(grad_U)
