r"""The draws are squeezed, so that one draw is no list any more.

---
lost = { negative-sampling-loss = 1.0, negative-sampling-grad-center = 1.0, negative-sampling-grad-outside = 1.0 }
diagnosis = ["negative.squeezed"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    negative_indices = [k for k in np.squeeze(negative_indices)]
    words = np.concatenate([[outside_index], negative_indices]).astype(int)
    sign = np.where(np.arange(words.size) == 0, 1.0, -1.0)
    x = sign * (outside_vectors[words] @ center_vector)
    loss = np.logaddexp(0, -x).sum()
    delta = -sign * sigmoid(-x)
    grad = np.zeros(outside_vectors.shape)
    np.add.at(grad, words, np.outer(delta, center_vector))
    return loss, delta @ outside_vectors[words], grad
