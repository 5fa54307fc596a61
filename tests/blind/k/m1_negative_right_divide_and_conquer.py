"""Splits the list of signed words into halves recursively; the halves come back as losses, vectors and dictionaries of coefficients.
---
verdict = "right"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    def solve(items):
        if len(items) == 1:
            word, sign = items[0]
            t = sign * (outside_vectors[word] @ center_vector)
            c = -sign * sigmoid(-t)
            return np.logaddexp(0, -t), c * outside_vectors[word], {word: c}
        half = len(items) // 2
        loss_a, grad_a, coef_a = solve(items[:half])
        loss_b, grad_b, coef_b = solve(items[half:])
        for word, c in coef_b.items():
            coef_a[word] = coef_a.get(word, 0.0) + c
        return loss_a + loss_b, grad_a + grad_b, coef_a

    loss, grad_center_vector, coefficients = solve([(outside_index, 1)] + [(k, -1) for k in negative_indices])
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for word, c in coefficients.items():
        grad_outside_vectors[word] = c * center_vector
    return loss, grad_center_vector, grad_outside_vectors
