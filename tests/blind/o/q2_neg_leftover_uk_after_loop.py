"""grad_center_vector is put together after the loop from the variables that the last round left behind, so only the last draw is in it. Shows in grad_center_vector when there is more than one draw.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    probs = sigmoid(outside_vectors @ center_vector)
    scores = outside_vectors @ center_vector
    grad_outside = 0.0 * outside_vectors
    loss = np.logaddexp(0, -scores[outside_index])

    for k in negative_indices:
        u_k, p_k = outside_vectors[k], probs[k]
        loss += np.logaddexp(0, scores[k])
        grad_outside[k] += p_k * center_vector

    u_o, p_o = outside_vectors[outside_index], probs[outside_index]
    grad_outside[outside_index] -= (1 - p_o) * center_vector
    grad_center = -(1 - p_o) * u_o + p_k * u_k
    return loss, grad_center, grad_outside
