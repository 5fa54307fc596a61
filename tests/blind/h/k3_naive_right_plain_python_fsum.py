"""Right: written with plain Python lists, comprehensions and math.fsum, without any array operation before the results are made into arrays.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    from math import exp, fsum, log

    v = center_vector.tolist()
    U = outside_vectors.tolist()
    scores = [fsum(a * b for a, b in zip(u, v)) for u in U]
    highest = max(scores)
    boltzmann = [exp(s - highest) for s in scores]
    Z = fsum(boltzmann)

    loss = log(Z) + (highest - scores[outside_index])
    delta = [b / Z - (w == outside_index) for w, b in enumerate(boltzmann)]
    grad_center = [fsum(d * c for d, c in zip(delta, column)) for column in zip(*U)]
    grad_outside = [[d * c for c in v] for d in delta]
    return loss, np.array(grad_center), np.array(grad_outside)
