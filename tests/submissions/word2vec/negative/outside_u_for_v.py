r"""The rows of the outside gradient are built from u.

---
lost = { negative-sampling-grad-outside = 7.0 }
diagnosis = ["negative.outside.u_for_v"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = outside_vectors[[outside_index, *negative_indices]]
    z = rows @ center_vector
    loss = np.logaddexp(0, -z[0]) + np.logaddexp(0, z[1:]).sum()
    p = sigmoid(z)
    p[0] -= 1
    gu = np.zeros(outside_vectors.shape)
    for i, w in enumerate([outside_index, *negative_indices]):
        gu[w] += p[i] * outside_vectors[w]
    return loss, p @ rows, gu
