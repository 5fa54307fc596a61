"""Right: plain Python lists, math.exp and loops, turned into arrays at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""

import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.tolist()
    U = outside_vectors.tolist()
    scores = [sum(a * b for a, b in zip(u, v)) for u in U]
    m = max(scores)
    powers = [math.exp(s - m) for s in scores]
    total = math.fsum(powers)
    loss = m - scores[outside_index] + math.log(total)
    delta = [p / total - (w == outside_index) for w, p in enumerate(powers)]
    grad_center = [sum(d * u[j] for d, u in zip(delta, U)) for j in range(len(v))]
    grad_outside = [[d * x for x in v] for d in delta]
    return loss, np.array(grad_center), np.array(grad_outside)
