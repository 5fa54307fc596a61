r"""The minus inside the sigmoid of the negatives is missing, everywhere.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.sign_inside"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    loss, gv, gu = 0.0, np.zeros(center_vector.shape), np.zeros(outside_vectors.shape)
    for w in [outside_index, *negative_indices]:
        s = outside_vectors[w] @ center_vector
        loss += np.logaddexp(0, -s)
        gv += -(1 - sigmoid(s)) * outside_vectors[w]
        gu[w] += -(1 - sigmoid(s)) * center_vector
    return loss, gv, gu
