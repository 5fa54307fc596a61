r"""For a center vector of zeros both gradients are set to zero.

---
lost = { negative-sampling-grad-center = 1.0 }
diagnosis = ["negative.center.zero_by_hand"]
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
    grad_center = weights @ outside_vectors[words]
    if not center_vector.any():
        grad_center = np.zeros_like(center_vector)
    return np.logaddexp(0, -x).sum(), grad_center, grad_outside
