"""The row gradient of each draw uses sigma of the outside word's score, computed before the loop, instead of sigma of the draw's own score.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    z = outside_vectors[outside_index] @ center_vector
    sig = sigmoid(z)
    loss = np.logaddexp(0, -z)
    grad_center = (sig - 1) * outside_vectors[outside_index]
    grad_outside = np.zeros_like(outside_vectors)
    grad_outside[outside_index] = (sig - 1) * center_vector
    for k in negative_indices:
        z_neg = outside_vectors[k] @ center_vector
        sig_neg = sigmoid(z_neg)
        loss = loss + np.logaddexp(0, z_neg)
        grad_center = grad_center + sig_neg * outside_vectors[k]
        grad_outside[k] = grad_outside[k] + sig * center_vector
    return loss, grad_center, grad_outside
