"""Every draw adds its gradient times the number of times that its word was drawn, so a word drawn n times gets n squared times its gradient instead of n times.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    s_o = u_o @ center_vector
    loss = np.logaddexp(0, -s_o)
    grad_center_vector = (sigmoid(s_o) - 1) * u_o
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = (sigmoid(s_o) - 1) * center_vector
    for k in negative_indices:
        u_k = outside_vectors[k]
        s_k = u_k @ center_vector
        loss += np.logaddexp(0, s_k)
        grad_center_vector += sigmoid(s_k) * u_k
        times = np.count_nonzero(negative_indices == k)
        grad_outside_vectors[k] += times * sigmoid(s_k) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
