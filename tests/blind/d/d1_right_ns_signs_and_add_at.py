"""Right: negates the drawn rows first, so that the outside word and the draws are one list of terms -log sigma(w.v_c).
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    places = np.insert(negative_indices, 0, outside_index)
    t = np.where(np.arange(places.size) == 0, 1.0, -1.0)
    W = t[:, None] * outside_vectors[places]
    x = np.einsum("kd,d->k", W, center_vector)
    # -log sigma(x) = max(-x, 0) + log1p(exp(-|x|))
    loss = np.sum(np.maximum(-x, 0) + np.log1p(np.exp(-np.abs(x))))
    dx = sigmoid(x) - 1
    grad_center = np.einsum("k,kd->d", dx, W)
    grad_outside = np.zeros_like(outside_vectors, order="C")
    np.add.at(grad_outside, places, (dx * t)[:, None] * center_vector[None, :])
    return loss, grad_center, grad_outside
