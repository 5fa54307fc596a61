"""Differentiates log sigma as sigma' = sigma (1 - sigma), without the outer derivative 1/sigma, for the outside word and for the draws, in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def d_sigmoid(t):
    s = sigmoid(t)
    return s * (1 - s)


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    z = outside_vectors @ center_vector
    loss = np.logaddexp(0, -z[outside_index]) + np.logaddexp(0, z[negative_indices]).sum()
    count = np.bincount(negative_indices, minlength=len(z))
    c = count * d_sigmoid(-z)
    c[outside_index] += -d_sigmoid(z)[outside_index]
    return loss, outside_vectors.T @ c, np.outer(c, center_vector)
