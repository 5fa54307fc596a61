"""Python floats and lists throughout, every sum by math.fsum; arrays only at the end.
---
verdict = "right"
"""

import math
from operator import mul


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, rows = center_vector.tolist(), outside_vectors.tolist()
    scores = [math.fsum(map(mul, row, v)) for row in rows]
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    total = math.fsum(powers)
    loss = math.fsum([top, math.log(total), -scores[outside_index]])
    delta = [power / total for power in powers]
    delta[outside_index] -= 1.0
    grad_v = [math.fsum(map(mul, delta, column)) for column in zip(*rows)]
    grad_u = [[d * x for x in v] for d in delta]
    return loss, np.array(grad_v), np.array(grad_u)
