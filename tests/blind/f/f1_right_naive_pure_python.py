"""Unusual: dictionaries, lists and math.fsum only; NumPy arrays are made at the very end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.tolist()
    rows = dict(enumerate(outside_vectors.tolist()))
    score = {w: math.fsum(a * b for a, b in zip(u, v)) for w, u in rows.items()}
    top = max(score.values())
    weight = {w: math.exp(s - top) for w, s in score.items()}
    total = math.fsum(weight.values())
    loss = (top - score[int(outside_index)]) + math.log(total)
    delta = {w: e / total - (w == outside_index) for w, e in weight.items()}
    grad_v = [math.fsum(delta[w] * rows[w][j] for w in rows) for j in range(len(v))]
    grad_U = [[delta[w] * b for b in v] for w in rows]
    return loss, np.array(grad_v), np.array(grad_U)
