"""Right: a small class with __add__ holds loss and gradients, and the window is Python's own sum over such objects.
---
verdict = "right"
"""
class Triple:
    """loss, gradient by v_c, gradient by U; knows how to be added"""

    def __init__(self, loss, by_v, by_U):
        self.parts = (loss, by_v, by_U)

    def __add__(self, other):
        return Triple(*(a + b for a, b in zip(self.parts, other.parts)))


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    nothing = Triple(0.0, 0.0 * v, 0.0 * outside_vectors)
    window = (Triple(*pair_loss_and_gradient(v, o, outside_vectors)) for o in outside_indices)
    loss, by_v, by_U = sum(window, nothing).parts
    by_V = np.stack([by_v if w == center_index else 0.0 * by_v for w in range(len(center_vectors))])
    return loss, by_V, by_U
