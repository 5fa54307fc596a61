"""Right, without any vectorised arithmetic: plain loops over lists, math.fsum for every sum, and the maximum subtracted before the exponentials.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""
import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.tolist()
    U = outside_vectors.tolist()
    o = int(outside_index)

    scores = [math.fsum(a * b for a, b in zip(row, v)) for row in U]
    top = max(scores)
    weights = [math.exp(s - top) for s in scores]
    total = math.fsum(weights)
    probs = [w / total for w in weights]
    loss = math.log(total) + (top - scores[o])

    delta = [p - 1.0 if w == o else p for w, p in enumerate(probs)]
    grad_v = [math.fsum(d * x for d, x in zip(delta, column)) for column in zip(*U)]
    grad_U = [[d * x for x in v] for d in delta]
    return loss, np.array(grad_v), np.array(grad_U)
