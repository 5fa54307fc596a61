"""Unusual: lists and math.fsum instead of NumPy products, and arrays only at the very end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    import math

    v = center_vector.tolist()
    rows = outside_vectors.tolist()
    scores = [math.fsum(a * b for a, b in zip(u, v)) for u in rows]
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    total = math.fsum(powers)
    loss = math.log(total) + (top - scores[outside_index])
    delta = [p / total - (w == outside_index) for w, p in enumerate(powers)]
    grad_center = [math.fsum(d * x for d, x in zip(delta, column)) for column in zip(*rows)]
    grad_outside = [[d * x for x in v] for d in delta]
    return loss, np.array(grad_center), np.array(grad_outside)
