"""Right: one pass over the words with a running maximum, a running sum and a running weighted vector that are rescaled when the maximum grows.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    m, total, weighted, scores = -math.inf, 0.0, np.zeros(center_vector.shape), []
    for u in outside_vectors:
        s = float(u @ center_vector)
        scores.append(s)
        if s > m:
            shrink = math.exp(m - s)
            total, weighted, m = total * shrink, weighted * shrink, s
        total += math.exp(s - m)
        weighted = weighted + math.exp(s - m) * u
    loss = m + math.log(total) - scores[outside_index]
    rows = [
        (math.exp(s - m) / total - (w == outside_index)) * center_vector for w, s in enumerate(scores)
    ]
    return loss, weighted / total - outside_vectors[outside_index], np.stack(rows)
