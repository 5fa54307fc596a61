"""The return statement stands inside the loop over the words, so that both gradients hold only what the first word contributes.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.array([np.dot(u, center_vector) for u in outside_vectors])
    y_hat = softmax(scores)
    loss = -scores[outside_index] + np.logaddexp.reduce(scores)

    grad_center_vector = -1.0 * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] -= center_vector

    for w in range(len(outside_vectors)):
        grad_center_vector = grad_center_vector + y_hat[w] * outside_vectors[w]
        grad_outside_vectors[w] += y_hat[w] * center_vector
        return loss, grad_center_vector, grad_outside_vectors
