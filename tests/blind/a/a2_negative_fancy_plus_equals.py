"""The gradients of the draws are added with grad[negative_indices] += ..., which adds a word that is drawn several times only once.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    indices = np.concatenate(([outside_index], negative_indices)).astype(int)
    signs = np.ones(len(indices))
    signs[1:] = -1
    scores = signs * (outside_vectors[indices] @ center_vector)
    loss = np.logaddexp(0, -scores).sum()
    coefficients = -signs * sigmoid(-scores)
    grad_center = coefficients @ outside_vectors[indices]
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] += coefficients[0] * center_vector
    grad_outside[negative_indices] += coefficients[1:, None] * center_vector
    return loss, grad_center, grad_outside
