"""The loop over the draws runs from k = 1 to K as in the formula, but over an array that starts at zero and stopping before K, so the first draw is left out everywhere.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = negative_indices.shape[0]
    scores = outside_vectors @ center_vector
    s = sigmoid(scores)
    loss = np.logaddexp(0, -scores[outside_index])
    coeff = np.zeros(len(scores))
    coeff[outside_index] = s[outside_index] - 1
    for k in range(1, K):
        j = negative_indices[k]
        loss += np.logaddexp(0, scores[j])
        coeff[j] += s[j]
    return loss, outside_vectors.T @ coeff, coeff[:, None] @ center_vector[None, :]
