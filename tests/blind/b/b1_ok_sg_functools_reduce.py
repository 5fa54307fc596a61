"""Right: a fold with functools.reduce, and the gradient of V as the outer product of a one-hot vector with the summed gradient of v_c.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


from functools import reduce


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v_c = center_vectors[center_index]

    def add(so_far, o):
        return tuple(a + b for a, b in zip(so_far, pair_loss_and_gradient(v_c, o, outside_vectors)))

    start = (0.0, np.zeros(v_c.shape), np.zeros(outside_vectors.shape))
    loss, grad_v, grad_U = reduce(add, outside_indices, start)
    one_hot = np.zeros(len(center_vectors))
    one_hot[center_index] = 1
    return loss, np.outer(one_hot, grad_v), grad_U
