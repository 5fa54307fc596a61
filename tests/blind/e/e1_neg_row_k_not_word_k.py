"""The gradient of the k-th draw goes to row k (its place among the draws, modulo n_words) instead of the row of the drawn word.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_k = outside_vectors[negative_indices]
    a = sigmoid(outside_vectors[outside_index] @ center_vector)
    b = sigmoid(u_k @ center_vector)
    loss = np.logaddexp(0, -(outside_vectors[outside_index] @ center_vector))
    loss += np.logaddexp(0, u_k @ center_vector).sum()
    grad_center_vector = (a - 1) * outside_vectors[outside_index] + b @ u_k
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += (a - 1) * center_vector
    for k in range(len(negative_indices)):
        # % because it ran out of the matrix for large K
        grad_outside_vectors[k % len(outside_vectors)] += b[k] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
