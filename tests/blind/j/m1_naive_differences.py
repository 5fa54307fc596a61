"""All rows minus u_o first; the weight of row o is minus the sum of the other probabilities; a list is returned.
---
verdict = "right"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    away = outside_vectors - outside_vectors[outside_index]
    d = away @ center_vector  # u_w . v - u_o . v
    m = d.max()
    e = np.exp(d - m)
    p = e / e.sum()
    others = np.arange(len(d)) != outside_index
    weights = p.copy()
    weights[outside_index] = -p[others].sum()
    loss = m + np.log(e.sum())
    return [loss, p @ away, weights.reshape(-1, 1) @ center_vector.reshape(1, -1)]
