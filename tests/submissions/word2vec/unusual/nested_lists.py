"""Python's own lists of lists, from loops, where an array is asked for: the visible tests take them."""

import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n, d = len(outside_vectors), len(center_vector)
    U, v = outside_vectors.tolist(), center_vector.tolist()
    z = [sum(U[w][j] * v[j] for j in range(d)) for w in range(n)]
    m = max(z)
    total = sum(math.exp(s - m) for s in z)
    delta = [math.exp(s - m) / total for s in z]
    loss = m + math.log(total) - z[outside_index]
    delta[outside_index] -= 1
    center = [sum(delta[w] * U[w][j] for w in range(n)) for j in range(d)]
    outside = [[delta[w] * v[j] for j in range(d)] for w in range(n)]
    return loss, center, outside
