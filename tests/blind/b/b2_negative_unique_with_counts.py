"""Right: fancy-index addition, but on unique words weighted with their counts, and the outside word added after it.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words, counts = np.unique(negative_indices, return_counts=True)
    rows = outside_vectors[words]
    s = rows @ center_vector
    c = counts * sigmoid(s)
    x = outside_vectors[outside_index] @ center_vector
    a = sigmoid(np.array([x], dtype=float)).item() - 1
    loss = counts @ np.logaddexp(0, s) + np.logaddexp(0, -x)
    G = np.zeros(outside_vectors.shape)
    G[words] += np.outer(c, center_vector)
    G[outside_index] += a * center_vector
    return loss, c @ rows + a * outside_vectors[outside_index], G
