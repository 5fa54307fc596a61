"""The chain rule is broken off: the sigmoid is differentiated, sigma (1 - sigma), but the factor 1/sigma of the logarithm around it is missing in every term of the gradients. Shows for all inputs, except where the scores are so far out that the terms vanish anyway.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    scores = outside_vectors @ center_vector
    sig = sigmoid(scores)
    dsig = sig * (1 - sig)  # sigma'(x), and sigma'(-x) is the same

    loss = np.logaddexp(0, -scores[outside_index])
    grad_center_vector = -dsig[outside_index] * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] -= dsig[outside_index] * center_vector

    for k in negative_indices:
        loss = loss + np.logaddexp(0, scores[k])
        grad_center_vector += dsig[k] * outside_vectors[k]
        grad_outside_vectors[k] += dsig[k] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
