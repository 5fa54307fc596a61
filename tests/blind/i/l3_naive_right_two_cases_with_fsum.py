"""Plain Python after the two cases w = o and w != o of the derivation: dot products with math.fsum, lists for the probabilities, and P(o) - 1 as minus the sum of the other probabilities.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.tolist()
    scores = [math.fsum(a * b for a, b in zip(u.tolist(), v)) for u in outside_vectors]
    m = max(scores)
    weights = [math.exp(s - m) for s in scores]
    Z = math.fsum(weights)
    P = [a / Z for a in weights]
    loss = math.log(Z) + (m - scores[outside_index])

    factor = []
    for w in range(len(P)):
        if w == outside_index:
            factor.append(-math.fsum(p for x, p in enumerate(P) if x != w))
        else:
            factor.append(P[w])

    grad_center = np.zeros(len(v))
    grad_outside = np.empty((len(P), len(v)))
    for w, f in enumerate(factor):
        grad_center += f * outside_vectors[w]
        grad_outside[w, :] = f * center_vector
    return loss, grad_center, grad_outside
