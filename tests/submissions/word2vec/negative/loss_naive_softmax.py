r"""The loss is copied from the naive softmax.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.loss.naive_softmax"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = outside_vectors[[outside_index, *negative_indices]]
    p = sigmoid(rows @ center_vector)
    p[0] -= 1
    gu = np.zeros(outside_vectors.shape)
    for i, w in enumerate([outside_index, *negative_indices]):
        gu[w] += p[i] * center_vector
    loss, _, _ = naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors)
    return loss, p @ rows, gu
