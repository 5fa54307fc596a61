"""grad_outside_vectors is set to zeros a second time before the loop over the draws, after row o was filled. Shows in row o of grad_outside_vectors for every center vector that is not zero.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    # --- the true word
    grad_outside_vectors = np.zeros_like(outside_vectors)
    u_o = outside_vectors[outside_index]
    t = u_o.dot(center_vector)
    loss = np.logaddexp(0, -t)
    coef = sigmoid(np.array([t]))[0] - 1
    grad_center_vector = coef * u_o
    grad_outside_vectors[outside_index] = coef * center_vector

    # --- the drawn words
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for k in negative_indices:
        u_k = outside_vectors[k]
        t = u_k.dot(center_vector)
        loss += np.logaddexp(0, t)
        coef = sigmoid(np.array([t]))[0]
        grad_center_vector += coef * u_k
        grad_outside_vectors[k] += coef * center_vector

    return loss, grad_center_vector, grad_outside_vectors
