"""The gradient of the k-th draw is added to row k instead of the row of the word that was drawn. Shows in grad_outside_vectors unless draw k happens to be word k, and more draws than words raise an IndexError.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    K = len(negative_indices)
    v = center_vector
    u_o = outside_vectors[outside_index]
    U_neg = outside_vectors[negative_indices]        # (K, dim)

    s_o = np.dot(u_o, v)
    s_k = np.dot(U_neg, v)
    loss = np.logaddexp(0, -s_o) + np.sum(np.logaddexp(0, s_k))

    a = sigmoid(np.asarray(s_o)) - 1
    b = sigmoid(s_k)
    grad_center_vector = a * u_o + np.sum(b[:, None] * U_neg, axis=0)

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] += a * v
    for k in range(K):
        grad_outside_vectors[k] += b[k] * v
    return loss, grad_center_vector, grad_outside_vectors
