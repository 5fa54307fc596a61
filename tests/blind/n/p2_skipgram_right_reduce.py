"""functools.reduce folds the triples of the pairs, starting with a triple of zeros; nothing is changed in place.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


from functools import reduce


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    def embed(row):
        """A (dim,) vector as the only non-zero row of a matrix."""
        matrix = np.zeros_like(center_vectors)
        matrix[center_index] = row
        return matrix

    def add(total, outside_index):
        loss, grad_v, grad_U = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        return total[0] + loss, total[1] + embed(grad_v), total[2] + grad_U

    start = (0.0, np.zeros_like(center_vectors), np.zeros_like(outside_vectors))
    return reduce(add, outside_indices, start)
