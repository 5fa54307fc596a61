"""The minus is pulled out of the sigmoid as if it were an odd function, sigma(-s) = -sigma(s), so 1 - sigma(-s) becomes 1 + sigma(s) in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def minus_log_sigma(x):
        return np.logaddexp(0, -x)

    score = lambda w: outside_vectors[w] @ center_vector
    o = outside_index

    loss = minus_log_sigma(score(o)) + sum(minus_log_sigma(-score(k)) for k in negative_indices)

    c_o = -(1 - sigmoid(score(o)))
    c_k = [1 + sigmoid(score(k)) for k in negative_indices]     # 1 - sigma(-x)

    grad_center_vector = c_o * outside_vectors[o]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[o] = c_o * center_vector
    for c, k in zip(c_k, negative_indices):
        grad_center_vector = grad_center_vector + c * outside_vectors[k]
        grad_outside_vectors[k] += c * center_vector
    return loss, grad_center_vector, grad_outside_vectors
