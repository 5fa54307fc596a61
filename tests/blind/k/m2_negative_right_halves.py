"""Right: the list of signed words is split in halves recursively and the results of the two halves are added.
---
verdict = "right"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    grad_outside_vectors = np.zeros_like(outside_vectors)

    def solve(pairs):
        if not pairs:
            return 0.0, np.zeros_like(center_vector)
        if len(pairs) == 1:
            word, label = pairs[0]
            u = outside_vectors[word]
            z = u @ center_vector
            pull = -1 / (1 + np.exp(min(z, 709))) if label else 1 / (1 + np.exp(min(-z, 709)))
            grad_outside_vectors[word] += pull * center_vector
            return np.logaddexp(0, -z if label else z), pull * u
        half = len(pairs) // 2
        left, right = solve(pairs[:half]), solve(pairs[half:])
        return left[0] + right[0], left[1] + right[1]

    pairs = [(outside_index, True)] + [(k, False) for k in negative_indices]
    loss, grad_center_vector = solve(pairs)
    return loss, grad_center_vector, grad_outside_vectors
