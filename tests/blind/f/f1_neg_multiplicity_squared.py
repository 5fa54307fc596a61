"""Adds every draw and multiplies by the number of its draws as well, so a word that is drawn n times counts n^2 times in dJ/dU.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

from collections import Counter


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    times = Counter(int(k) for k in negative_indices)
    s = outside_vectors @ center_vector
    sig = sigmoid(s)

    loss = np.logaddexp(0, -s[outside_index])
    grad_center_vector = (sig[outside_index] - 1) * outside_vectors[outside_index]
    for word, n in times.items():
        loss += n * np.logaddexp(0, s[word])
        grad_center_vector += n * sig[word] * outside_vectors[word]

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = (sig[outside_index] - 1) * center_vector
    for word in negative_indices:
        grad_outside_vectors[word] += times[int(word)] * sig[word] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
