r"""A softmax over the outside word and the draws.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.loss.sampled_softmax"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    rows = outside_vectors[[outside_index, *negative_indices]]
    p = sigmoid(rows @ center_vector)
    loss = -np.log(softmax(rows @ center_vector)[0])
    p[0] -= 1
    gu = np.zeros(outside_vectors.shape)
    for i, w in enumerate([outside_index, *negative_indices]):
        gu[w] += p[i] * center_vector
    return loss, p @ rows, gu
