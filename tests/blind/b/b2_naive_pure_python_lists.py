"""Right: plain Python lists, math.exp and math.fsum, converted to arrays at the end only.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


from math import exp, fsum, log


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = [float(a) for a in center_vector]
    U = [[float(a) for a in row] for row in outside_vectors]
    score = [fsum(a * b for a, b in zip(row, v)) for row in U]
    top = max(score)
    Z = fsum(exp(s - top) for s in score)
    p = [exp(s - top) / Z for s in score]
    loss = (top - score[outside_index]) + log(Z)
    delta = [q - (1.0 if w == outside_index else 0.0) for w, q in enumerate(p)]
    grad_v = [fsum(delta[w] * U[w][j] for w in range(len(U))) for j in range(len(v))]
    grad_U = [[d * a for a in v] for d in delta]
    return loss, np.array(grad_v), np.array(grad_U)
