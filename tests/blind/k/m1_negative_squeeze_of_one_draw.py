"""np.squeeze makes a scalar of the scores of a single draw, over which the loop cannot go: TypeError for K = 1, right for K > 1.
---
verdict = "wrong"
kind = "crash"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    v = center_vector.reshape(-1, 1)
    pos = np.squeeze(outside_vectors[outside_index] @ v)
    neg = np.squeeze(outside_vectors[negative_indices] @ v)

    loss = np.logaddexp(0, -pos)
    grad_center_vector = (sigmoid(pos) - 1) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = (sigmoid(pos) - 1) * center_vector
    for k, s in zip(negative_indices, neg):
        loss = loss + np.logaddexp(0, s)
        grad_center_vector = grad_center_vector + sigmoid(s) * outside_vectors[k]
        grad_outside_vectors[k] += sigmoid(s) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
