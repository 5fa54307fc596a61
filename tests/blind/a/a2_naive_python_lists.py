"""Right: plain Python loops over numbers, with no NumPy product at all; arrays are only made at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


from math import exp, log


def dot(a, b):
    return sum(float(x) * float(y) for x, y in zip(a, b))


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = [dot(u, center_vector) for u in outside_vectors]
    top = max(scores)
    total = sum(exp(s - top) for s in scores)
    loss = top + log(total) - scores[outside_index]
    grad_v = [0.0] * len(center_vector)
    grad_U = []
    for w, (u, s) in enumerate(zip(outside_vectors, scores)):
        error = exp(s - top) / total - (1 if w == outside_index else 0)
        for j, u_j in enumerate(u):
            grad_v[j] += error * u_j
        grad_U.append([error * v_j for v_j in center_vector])
    return loss, np.array(grad_v), np.array(grad_U)
