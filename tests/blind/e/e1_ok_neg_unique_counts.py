"""Right: reduces the draws to distinct words with multiplicities (np.unique) and multiplies loss and coefficients by them.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    distinct, how_often = np.unique(negative_indices, return_counts=True)
    u_o, u_k = outside_vectors[outside_index], outside_vectors[distinct]
    s_o, s_k = u_o @ center_vector, u_k @ center_vector
    loss = np.logaddexp(0, -s_o) + (how_often * np.logaddexp(0, s_k)).sum()
    a, b = sigmoid(s_o) - 1, how_often * sigmoid(s_k)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = a * center_vector
    grad_outside_vectors[distinct] = b[:, None] * center_vector    # distinct: nothing is overwritten
    return loss, a * u_o + b @ u_k, grad_outside_vectors
