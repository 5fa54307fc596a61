"""The weights sigma(u_k^T v_c) are stored in np.zeros_like(negative_indices), an array of integers, which cuts them down to
0 (or to 1 if sigma rounds to 1). Both gradients lose the draws; the loss is right. Shows for every input unless all
drawn scores are huge.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    loss = np.logaddexp(0, -np.dot(outside_vectors[outside_index], center_vector))
    weights = np.zeros_like(negative_indices)
    for j, k in enumerate(negative_indices):
        score = np.dot(outside_vectors[k], center_vector)
        loss += np.logaddexp(0, score)
        weights[j] = np.exp(-np.logaddexp(0, -score))  # sigma(score)

    weight_o = -np.exp(-np.logaddexp(0, np.dot(outside_vectors[outside_index], center_vector)))
    grad_center_vector = weight_o * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = weight_o * center_vector
    for j, k in enumerate(negative_indices):
        grad_center_vector = grad_center_vector + weights[j] * outside_vectors[k]
        grad_outside_vectors[k] += weights[j] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
