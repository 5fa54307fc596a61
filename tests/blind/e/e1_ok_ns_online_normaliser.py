"""Right: one pass over the words with a running maximum and a rescaled running sum and vector (online softmax).
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    m, Z, mean_u = -np.inf, 0.0, np.zeros_like(center_vector)
    for s, u in zip(scores, outside_vectors):
        new_m = max(m, s)
        old, new = np.exp(m - new_m), np.exp(s - new_m)
        Z = Z * old + new
        mean_u = mean_u * old + new * u
        m = new_m
    mean_u = mean_u / Z
    log_Z = m + np.log(Z)
    G = np.exp(scores - log_Z)[:, None] * center_vector
    G[outside_index] = G[outside_index] - center_vector
    return log_Z - scores[outside_index], mean_u - outside_vectors[outside_index], G
