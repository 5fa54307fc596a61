"""Remembers the result of the pair function for each outside word and does not call it again for a repeated one. With negative sampling every call draws its own words, so for windows with a repeated word the sums are wrong (and the number of calls is).
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    center_vector = center_vectors[center_index]
    cache = {}  # outside word -> (loss, grad_center, grad_outside)

    def pair(o):
        if o not in cache:
            cache[o] = pair_loss_and_gradient(center_vector, o, outside_vectors)
        return cache[o]

    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for o in outside_indices:
        pair_loss, grad_c, grad_o = pair(o)
        loss = loss + pair_loss
        grad_center_vectors[center_index] += grad_c
        grad_outside_vectors += grad_o
    return loss, grad_center_vectors, grad_outside_vectors
