"""Every drawn word is treated once and weighted with the number of its draws.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words, times = np.unique(negative_indices, return_counts=True)
    s_o = outside_vectors[outside_index] @ center_vector
    s_w = outside_vectors[words] @ center_vector

    loss = np.logaddexp(0, -s_o) + times @ np.logaddexp(0, s_w)
    a_o = -sigmoid(-s_o)
    a_w = times * sigmoid(s_w)
    grad_center = a_o * outside_vectors[outside_index] + a_w @ outside_vectors[words]
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[words] = a_w[:, None] * center_vector   # words are different from one another
    grad_outside[outside_index] = a_o * center_vector
    return loss, grad_center, grad_outside
