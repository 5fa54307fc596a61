"""grad_center_vector lacks the term (sigma(u_o.v_c) - 1) u_o of the outside word; it holds only the sum over the draws.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    grad_center_vector = np.zeros(len(center_vector))
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    score = np.dot(outside_vectors[outside_index], center_vector)
    loss = np.logaddexp(0, -score)
    grad_outside_vectors[outside_index] += (sigmoid(score) - 1) * center_vector
    for index in negative_indices:
        score = np.dot(outside_vectors[index], center_vector)
        loss += np.logaddexp(0, score)
        grad_center_vector += sigmoid(score) * outside_vectors[index]
        grad_outside_vectors[index] += sigmoid(score) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
