"""A word drawn n times is weighted with n^0.75 instead of n, in the loss and in both gradients (the 3/4 power of GloVe and of the noise distribution).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    drawn, counts = np.unique(negative_indices, return_counts=True)
    weight = counts**0.75
    s_o = outside_vectors[outside_index] @ center_vector
    s = outside_vectors[drawn] @ center_vector
    loss = np.logaddexp(0, -s_o) + weight @ np.logaddexp(0, s)
    coef = np.zeros(len(outside_vectors))
    coef[drawn] = weight * sigmoid(s)
    coef[outside_index] = -sigmoid(np.array([-s_o]))[0]
    return loss, coef @ outside_vectors, np.outer(coef, center_vector)
