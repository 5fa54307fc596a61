r"""log(sigmoid): right, until the sigmoid is rounded to zero.

---
lost = { negative-sampling-loss = 1.0 }
diagnosis = ["negative.loss.infinite"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = outside_vectors[[outside_index, *negative_indices]]
    z = rows @ center_vector
    loss = -np.log(sigmoid(z[0])) - np.sum(np.log(sigmoid(-z[1:])))
    p = sigmoid(z)
    p[0] -= 1
    gu = np.zeros(outside_vectors.shape)
    for i, w in enumerate([outside_index, *negative_indices]):
        gu[w] += p[i] * center_vector
    return loss, p @ rows, gu
