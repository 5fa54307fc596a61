"""Right: everything with Python lists, zip and math.fsum; NumPy only wraps the results.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

from math import exp, fsum, log


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.tolist()
    U = outside_vectors.tolist()
    scores = [fsum(a * b for a, b in zip(u, v)) for u in U]
    best = max(scores)
    weights = [exp(s - best) for s in scores]
    total = fsum(weights)
    loss = best - scores[outside_index] + log(total)
    error = [w / total - (i == outside_index) for i, w in enumerate(weights)]
    grad_center = [fsum(e * a for e, a in zip(error, column)) for column in zip(*U)]
    grad_outside = [[e * b for b in v] for e in error]
    return loss, np.array(grad_center), np.array(grad_outside)
