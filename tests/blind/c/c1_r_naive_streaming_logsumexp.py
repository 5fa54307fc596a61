"""Right: one pass over the words with a running maximum, sum and weighted mean that are rescaled when the maximum rises.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    m, total = -np.inf, 0.0
    weighted = np.zeros(center_vector.shape)
    scores = []
    for u in outside_vectors:
        s = float(np.dot(u, center_vector))
        scores.append(s)
        if s > m:
            shrink = np.exp(m - s)          # exp(-inf) = 0 the first time
            total, weighted, m = total * shrink, weighted * shrink, s
        total += np.exp(s - m)
        weighted = weighted + np.exp(s - m) * u
    y_hat = np.exp(np.array(scores) - m) / total
    y_hat[outside_index] -= 1
    loss = np.log(total) + (m - scores[outside_index])
    return loss, weighted / total - outside_vectors[outside_index], np.kron(y_hat[:, None], center_vector[None, :])
