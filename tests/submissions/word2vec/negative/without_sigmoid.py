r"""Plain scores: no sigmoid, no logarithm.

---
lost = { negative-sampling-loss = 7.0, negative-sampling-grad-center = 7.0, negative-sampling-grad-outside = 7.0 }
diagnosis = ["negative.without_sigmoid"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    loss = -(outside_vectors[outside_index] @ center_vector)
    gv = -1.0 * outside_vectors[outside_index]
    gu = np.zeros(outside_vectors.shape)
    gu[outside_index] -= center_vector
    for k in negative_indices:
        loss += outside_vectors[k] @ center_vector
        gv += outside_vectors[k]
        gu[k] += center_vector
    return loss, gv, gu
