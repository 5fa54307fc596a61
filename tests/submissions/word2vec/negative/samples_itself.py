r"""Draws its own negatives instead of using those it is given.

---
lost = { negative-sampling-loss = 7.0, negative-sampling-grad-center = 7.0, negative-sampling-grad-outside = 7.0 }
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rng = np.random.default_rng(0)
    negative_indices = rng.choice(len(outside_vectors), size=len(negative_indices))
    rows = outside_vectors[[outside_index, *negative_indices]]
    z = rows @ center_vector
    p = sigmoid(z)
    p[0] -= 1
    gu = np.zeros(outside_vectors.shape)
    for i, w in enumerate([outside_index, *negative_indices]):
        gu[w] += p[i] * center_vector
    return np.logaddexp(0, -z[0]) + np.logaddexp(0, z[1:]).sum(), p @ rows, gu
