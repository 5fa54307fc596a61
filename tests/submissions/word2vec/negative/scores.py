r"""Scores where sigmoids belong, in the gradients.

---
lost = { negative-sampling-grad-center = 7.0, negative-sampling-grad-outside = 7.0 }
diagnosis = ["negative.scores"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = outside_vectors[[outside_index, *negative_indices]]
    z = rows @ center_vector
    loss = np.logaddexp(0, -z[0]) + np.logaddexp(0, z[1:]).sum()
    error = z.astype(float)
    error[0] -= 1
    gu = np.zeros(outside_vectors.shape)
    for i, w in enumerate([outside_index, *negative_indices]):
        gu[w] += error[i] * center_vector
    return loss, error @ rows, gu
