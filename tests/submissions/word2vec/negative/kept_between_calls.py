r"""dJ/dU lives in a buffer for its shape, which is never set to zero again.

---
lost = { negative-sampling-grad-outside = 7.0 }
diagnosis = ["any.accumulates"]
"""


BUFFERS = {}


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.concatenate([[outside_index], negative_indices]).astype(int)
    sign = np.where(np.arange(words.size) == 0, 1.0, -1.0)
    x = sign * (outside_vectors[words] @ center_vector)
    loss = np.logaddexp(0, -x).sum()
    delta = -sign * sigmoid(-x)
    grad = BUFFERS.setdefault(outside_vectors.shape, np.zeros(outside_vectors.shape))
    np.add.at(grad, words, np.outer(delta, center_vector))
    return loss, delta @ outside_vectors[words], grad
