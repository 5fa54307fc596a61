r"""1e-12 is added inside of the logarithms.

---
lost = { negative-sampling-loss = 1.0 }
diagnosis = ["negative.loss.clipped_log"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = outside_vectors[[outside_index, *negative_indices]]
    z = rows @ center_vector
    z[1:] *= -1
    loss = -np.log(sigmoid(z) + 1e-12).sum()
    p = sigmoid(rows @ center_vector)
    p[0] -= 1
    gu = np.zeros(outside_vectors.shape)
    for i, w in enumerate([outside_index, *negative_indices]):
        gu[w] += p[i] * center_vector
    return loss, p @ rows, gu
