"""Divides the window into halves recursively and adds the results of the two halves; a window of one word is the pair loss.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    if len(outside_indices) == 1:
        (word,) = outside_indices
        loss, grad_v, grad_U = pair_loss_and_gradient(center_vectors[center_index], word, outside_vectors)
        grad_V = np.zeros_like(center_vectors)
        grad_V[center_index] = grad_v
        return loss, grad_V, np.array(grad_U)
    middle = len(outside_indices) // 2
    left, right = (
        skipgram_loss_and_gradient(center_index, part, center_vectors, outside_vectors, pair_loss_and_gradient)
        for part in (outside_indices[:middle], outside_indices[middle:])
    )
    return left[0] + right[0], left[1] + right[1], left[2] + right[2]
