"""Copies the trick of the softmax and subtracts the largest score before the sigmoids. The sigmoid is not invariant under shifts, so everything is wrong unless the largest score is 0.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    indices = np.append(negative_indices, outside_index)
    u = outside_vectors[indices]
    scores = u @ center_vector
    scores = scores - scores.max()  # stable for large numbers, as in part 2

    signs = np.full(len(indices), -1.0)
    signs[-1] = 1.0

    loss = np.logaddexp(0, -signs * scores).sum()
    coeff = -signs * sigmoid(-signs * scores)

    grad_center_vector = coeff @ u
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for i, c in zip(indices, coeff):
        grad_outside_vectors[i] += c * center_vector
    return loss, grad_center_vector, grad_outside_vectors
