"""Mixes two conventions: labels +1 and -1 as in the margin form of the loss, but the difference sigma - y of the 0/1 form for the gradients, so each draw gets sigma + 1.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.insert(negative_indices, 0, outside_index)
    y = -np.ones(words.size)
    y[0] = 1

    scores = np.einsum("kd,d->k", outside_vectors[words], center_vector)
    loss = np.logaddexp(0, -y * scores).sum()

    error = sigmoid(scores) - y
    grad_center_vector = np.einsum("k,kd->d", error, outside_vectors[words])
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for w, e in zip(words, error):
        grad_outside_vectors[w] += e * center_vector
    return loss, grad_center_vector, grad_outside_vectors
