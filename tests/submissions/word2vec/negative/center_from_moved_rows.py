r"""Rows of U are moved before dJ/dv_c is added up.

---
lost = { negative-sampling-grad-center = 7.0 }
diagnosis = ["negative.step_before"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.concatenate([[outside_index], negative_indices]).astype(int)
    sign = np.where(np.arange(words.size) == 0, 1.0, -1.0)
    x = sign * (outside_vectors[words] @ center_vector)
    loss = np.logaddexp(0, -x).sum()
    delta = -sign * sigmoid(-x)
    grad = np.zeros(outside_vectors.shape)
    np.add.at(grad, words, np.outer(delta, center_vector))
    return loss, delta @ (outside_vectors - 0.025 * grad)[words], grad
