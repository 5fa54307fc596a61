"""A word drawn n times is weighted by n^0.75 (the exponent of the noise distribution) instead of n; without repeats it is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words, n = np.unique(negative_indices, return_counts=True)
    weight = n**0.75
    s_o = outside_vectors[outside_index] @ center_vector
    s_k = outside_vectors[words] @ center_vector
    loss = np.logaddexp(0, -s_o) + weight @ np.logaddexp(0, s_k)
    c = np.zeros(len(outside_vectors))
    c[words] = weight * sigmoid(s_k)
    c[outside_index] = -sigmoid(np.array(-s_o))
    return loss, c @ outside_vectors, np.outer(c, center_vector)
