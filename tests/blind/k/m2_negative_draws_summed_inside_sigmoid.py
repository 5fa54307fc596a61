"""The drawn vectors are summed first and one sigmoid is taken of their common score: the sum stands inside log sigma instead of outside.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_pos = outside_vectors[outside_index]
    u_neg = outside_vectors[negative_indices].sum(axis=0)

    pos = u_pos @ center_vector
    neg = u_neg @ center_vector
    loss = np.logaddexp(0, -pos) + np.logaddexp(0, neg)

    a = sigmoid(pos) - 1
    b = sigmoid(neg)
    grad_center_vector = a * u_pos + b * u_neg
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = a * center_vector
    for w in negative_indices:
        grad_outside_vectors[w] += b * center_vector
    return loss, grad_center_vector, grad_outside_vectors
