r"""The center gradient is built from v_c.

---
lost = { negative-sampling-grad-center = 7.0 }
diagnosis = ["negative.center.v_for_u"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = outside_vectors[[outside_index, *negative_indices]]
    z = rows @ center_vector
    loss = np.logaddexp(0, -z[0]) + np.logaddexp(0, z[1:]).sum()
    p = sigmoid(z)
    p[0] -= 1
    gu, gv = np.zeros(outside_vectors.shape), np.zeros(center_vector.shape)
    for i, w in enumerate([outside_index, *negative_indices]):
        gu[w] += p[i] * center_vector
        gv += p[i] * center_vector
    return loss, gv, gu
