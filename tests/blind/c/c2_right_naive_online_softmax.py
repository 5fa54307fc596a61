"""Right: one pass over the words that keeps a running maximum, a running sum and a running weighted vector, rescaled whenever the maximum rises.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    top, total, expected = -np.inf, 0.0, np.zeros(center_vector.shape)
    scores = []
    for u in outside_vectors:
        s = u @ center_vector
        scores.append(s)
        if s > top:
            scale = np.exp(top - s)
            total, expected, top = total * scale, expected * scale, s
        weight = np.exp(s - top)
        total = total + weight
        expected = expected + weight * u
    loss = top - scores[outside_index] + np.log(total)
    grad_U = np.stack([np.exp(s - top) / total * center_vector for s in scores])
    grad_U[outside_index] = grad_U[outside_index] - center_vector
    return loss, expected / total - outside_vectors[outside_index], grad_U
