r"""The positive pair is forgotten everywhere.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.only_negatives"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    loss, gv, gu = 0.0, np.zeros(center_vector.shape), np.zeros(outside_vectors.shape)
    for k in negative_indices:
        s = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, s)
        gv += sigmoid(s) * outside_vectors[k]
        gu[k] += sigmoid(s) * center_vector
    return loss, gv, gu
