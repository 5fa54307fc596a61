"""Right: a Counter of signed words is folded with functools.reduce into the triple of loss and gradients.
---
verdict = "right"
"""
from collections import Counter
from functools import reduce


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    terms = Counter({(int(outside_index), +1): 1})
    terms.update((int(k), -1) for k in negative_indices)

    def fold(so_far, item):
        loss, grad_v, coefs = so_far
        (word, sign), times = item
        u = outside_vectors[word]
        m = sign * (u @ center_vector)
        c = -sign * times * sigmoid(np.array([-m]))[0]
        coefs[word] = coefs.get(word, 0.0) + c
        return loss + times * np.logaddexp(0, -m), grad_v + c * u, coefs

    loss, grad_center_vector, coefs = reduce(
        fold, terms.items(), (0.0, np.zeros(len(center_vector)), {})
    )
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for word, c in coefs.items():
        grad_outside_vectors[word] = c * center_vector
    return loss, grad_center_vector, grad_outside_vectors
