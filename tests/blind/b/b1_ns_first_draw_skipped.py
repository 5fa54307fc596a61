"""The sum over the draws starts with the second one, because negative_indices[0] is taken to be the outside word.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = len(negative_indices)
    u_o = outside_vectors[outside_index]
    sig = sigmoid(u_o @ center_vector)
    loss = np.logaddexp(0, -(u_o @ center_vector))
    grad_v, grad_U = (sig - 1) * u_o, np.zeros(outside_vectors.shape)
    grad_U[outside_index] = (sig - 1) * center_vector
    for k in range(1, K):
        w = negative_indices[k]
        score = outside_vectors[w] @ center_vector
        loss += np.logaddexp(0, score)
        grad_v = grad_v + sigmoid(score) * outside_vectors[w]
        grad_U[w] += sigmoid(score) * center_vector
    return loss, grad_v, grad_U
