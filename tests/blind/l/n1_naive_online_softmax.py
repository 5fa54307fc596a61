"""Unusual: one pass over the words keeps a running maximum and rescales the running sums whenever a larger score comes, as in flash attention.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    m = float(outside_vectors[0] @ center_vector)
    total, weighted, scores = 1.0, outside_vectors[0].copy(), [m]
    for u in outside_vectors[1:]:
        s = float(u @ center_vector)
        scores.append(s)
        if s > m:
            shrink = np.exp(m - s)
            total, weighted, m = total * shrink, weighted * shrink, s
        weight = np.exp(s - m)
        total += weight
        weighted += weight * u
    loss = m - scores[outside_index] + np.log(total)
    grad_center_vector = weighted / total - outside_vectors[outside_index]
    grad_outside_vectors = np.empty(outside_vectors.shape)
    for w, s in enumerate(scores):
        grad_outside_vectors[w] = (np.exp(s - m) / total - (w == outside_index)) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
