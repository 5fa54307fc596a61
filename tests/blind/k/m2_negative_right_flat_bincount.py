"""Right: the gradient matrix comes from one np.bincount with weights over the flattened positions (row times dim plus column).
---
verdict = "right"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words, dim = outside_vectors.shape
    draws = [int(outside_index), *map(int, negative_indices)]
    y = np.array([1.0] + [0.0] * (len(draws) - 1))
    rows = np.stack([outside_vectors[w] for w in draws])
    z = (rows * center_vector).sum(axis=1)
    loss = (y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z)).sum()
    err = (1 - y) * sigmoid(z) - y * sigmoid(-z)
    places = np.array(draws)[:, None] * dim + np.arange(dim)
    G = np.bincount(
        places.ravel(), weights=np.outer(err, center_vector).ravel(), minlength=n_words * dim
    )
    return loss, (err[:, None] * rows).sum(axis=0), G.reshape(n_words, dim)
