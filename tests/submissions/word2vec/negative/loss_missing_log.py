r"""Probabilities instead of their logarithms.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.loss.missing_log"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    loss = -sigmoid(outside_vectors[outside_index] @ center_vector)
    gv = (sigmoid(outside_vectors[outside_index] @ center_vector) - 1) * outside_vectors[
        outside_index
    ]
    gu = np.zeros(outside_vectors.shape)
    gu[outside_index] = (
        sigmoid(outside_vectors[outside_index] @ center_vector) - 1
    ) * center_vector
    for k in negative_indices:
        p = sigmoid(outside_vectors[k] @ center_vector)
        loss -= 1 - p
        gv = gv + p * outside_vectors[k]
        gu[k] += p * center_vector
    return loss, gv, gu
