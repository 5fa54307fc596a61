r"""= instead of += in the loop: only the last draw is left.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.one_draw"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    s_o = outside_vectors[outside_index] @ center_vector
    for k in negative_indices:
        s = outside_vectors[k] @ center_vector
        gu = np.zeros(outside_vectors.shape)
        loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s)
        gv = (sigmoid(s_o) - 1) * outside_vectors[outside_index] + sigmoid(s) * outside_vectors[k]
        gu[outside_index] += (sigmoid(s_o) - 1) * center_vector
        gu[k] += sigmoid(s) * center_vector
    return loss, gv, gu
