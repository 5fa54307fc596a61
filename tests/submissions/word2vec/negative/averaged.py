r"""np.mean over the negatives, in the loss and in both gradients.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.averaged"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    K = len(negative_indices)
    s_o = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -s_o)
    gv = (sigmoid(s_o) - 1) * outside_vectors[outside_index]
    gu = np.zeros(outside_vectors.shape)
    gu[outside_index] = (sigmoid(s_o) - 1) * center_vector
    for k in negative_indices:
        s = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, s) / K
        gv = gv + sigmoid(s) / K * outside_vectors[k]
        gu[k] += sigmoid(s) / K * center_vector
    return loss, gv, gu
