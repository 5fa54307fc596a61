"""Unusual: a helper handles one word with its label, and a dictionary collects one coefficient a word before the matrix is built at the end.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def one_word(score, label):
    """-log sigma(score) for label 1, -log sigma(-score) for label 0, and the derivative."""
    if label:
        return np.logaddexp(0, -score), sigmoid(score) - 1
    return np.logaddexp(0, score), sigmoid(score)


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    loss, coefficient = 0.0, {}
    for word, label in [(outside_index, True)] + [(k, False) for k in negative_indices]:
        term, slope = one_word(outside_vectors[word] @ center_vector, label)
        loss += term
        coefficient[word] = coefficient.get(word, 0.0) + slope
    grad_center_vector = sum(c * outside_vectors[w] for w, c in coefficient.items())
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for w, c in coefficient.items():
        grad_outside_vectors[w] = c * center_vector
    return loss, grad_center_vector, grad_outside_vectors
