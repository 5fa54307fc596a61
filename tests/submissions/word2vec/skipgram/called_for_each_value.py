r"""The pair function is called three times for each word.

---
lost = { skipgram = 0.5 }
diagnosis = ["skipgram.called_for_each_value"]
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss, grad_V = 0.0, np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        loss += pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)[0]
        grad_V[center_index] += pair_loss_and_gradient(
            center_vectors[center_index], o, outside_vectors
        )[1]
        grad_U += pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)[2]
    return loss, grad_V, grad_U
