"""Right: labels +1 and -1 make one formula for all K + 1 words, the loss is sum log(1 + exp(-t z)).
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    idx = [outside_index, *negative_indices]
    t = np.full(len(idx), -1.0)
    t[0] = 1.0
    A = t[:, None] * outside_vectors[idx]
    margin = A @ center_vector
    h = -sigmoid(-margin)
    G = np.zeros(outside_vectors.shape)
    np.add.at(G, idx, (t * h)[:, None] * center_vector)
    return np.logaddexp(0, -margin).sum(), h @ A, G
