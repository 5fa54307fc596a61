"""The line that adds the draw's share to the center gradient stands one level too far left, after the loop, so that only the last draw counts there. Shows for more than one draw.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def sig(x):
        return np.exp(-np.logaddexp(0, -x))

    score = np.dot(outside_vectors[outside_index], center_vector)
    loss = np.logaddexp(0, -score)
    grad_center_vector = -sig(-score) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = -sig(-score) * center_vector

    for k in negative_indices:
        u_k = outside_vectors[k]
        score = np.dot(u_k, center_vector)
        loss += np.logaddexp(0, score)
        grad_outside_vectors[k] += sig(score) * center_vector
    grad_center_vector += sig(score) * u_k

    return loss, grad_center_vector, grad_outside_vectors
