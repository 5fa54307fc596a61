"""The sigmoids are clipped to [1e-7, 1 - 1e-7] before the logarithm, as Keras does. No term of the loss can be larger than 16, so it is wrong for large scores of the wrong sign; the gradients are right.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    idx = np.append(outside_index, negative_indices).astype(int)
    sign = np.ones(idx.size)
    sign[1:] = -1.0

    U = outside_vectors[idx]
    prob = sigmoid(sign * (U @ center_vector))   # probability of the right decision

    eps = 1e-7
    loss = -np.log(np.clip(prob, eps, 1 - eps)).sum()

    coef = -sign * sigmoid(-sign * (U @ center_vector))
    grad_center = coef @ U
    grad_outside = np.zeros_like(outside_vectors)
    np.add.at(grad_outside, idx, np.outer(coef, center_vector))
    return loss, grad_center, grad_outside
