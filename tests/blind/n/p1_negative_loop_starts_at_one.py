"""The loop over the draws runs from 1, as k = 1, ..., K in the formula, so the first draw (index 0) is left out of loss and gradients. Shows unless the sigmoid of the first draw's score is negligible; with one draw nothing negative is left.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    K = len(negative_indices)
    scores = outside_vectors @ center_vector
    sig = sigmoid(scores)

    loss = np.logaddexp(0, -scores[outside_index])
    grad_center_vector = (sig[outside_index] - 1) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (sig[outside_index] - 1) * center_vector

    for k in range(1, K):
        w_k = negative_indices[k]
        loss += np.logaddexp(0, scores[w_k])
        grad_center_vector += sig[w_k] * outside_vectors[w_k]
        grad_outside_vectors[w_k] += sig[w_k] * center_vector

    return loss, grad_center_vector, grad_outside_vectors
