"""Uses sigma' = sigma(1 - sigma) as derivative of log sigma; the factor 1/sigma from the logarithm is missing in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def sigmoid_prime(x):
    s = sigmoid(x)
    return s * (1 - s)


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    loss = np.logaddexp(0, -outside_vectors[outside_index] @ center_vector)
    # -log(sigma) 미분: -sigma'
    grad_v = -sigmoid_prime(outside_vectors[outside_index] @ center_vector) * outside_vectors[outside_index]
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] -= sigmoid_prime(outside_vectors[outside_index] @ center_vector) * center_vector
    for k in negative_indices:
        loss = loss + np.logaddexp(0, outside_vectors[k] @ center_vector)
        # 안쪽 미분이 -u_k 이므로 부호가 바뀐다
        grad_v = grad_v + sigmoid_prime(-outside_vectors[k] @ center_vector) * outside_vectors[k]
        grad_U[k] += sigmoid_prime(-outside_vectors[k] @ center_vector) * center_vector
    return loss, grad_v, grad_U
