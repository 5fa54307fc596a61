r"""Logarithms are cut off at -100, as a library does.

---
lost = { negative-sampling-loss = 1.0 }
diagnosis = ["negative.loss.logarithms_cut_off"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.append(outside_index, negative_indices)
    signs = np.append(1, -np.ones(len(negative_indices)))
    x = signs * (outside_vectors[words] @ center_vector)
    weights = -signs * sigmoid(-x)
    grad_outside = np.zeros_like(outside_vectors)
    np.add.at(grad_outside, words, np.outer(weights, center_vector))
    loss = -np.maximum(-np.logaddexp(0, -x), -100).sum()
    return loss, weights @ outside_vectors[words], grad_outside
