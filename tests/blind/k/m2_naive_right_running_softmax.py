"""Right: one pass over the words keeps a running maximum, sum and weighted sum of rows, rescaled whenever a larger score comes.
---
verdict = "right"
"""
import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    top, total = -math.inf, 0.0
    mean = np.zeros(len(center_vector))
    scores = []
    for u in outside_vectors:
        s = float(u @ center_vector)
        scores.append(s)
        if s > top:
            shrink = math.exp(top - s)
            total *= shrink
            mean *= shrink
            top = s
        weight = math.exp(s - top)
        total += weight
        mean += weight * u
    loss = math.log(total) + (top - scores[outside_index])
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for w, s in enumerate(scores):
        grad_outside_vectors[w] = (math.exp(s - top) / total - (w == outside_index)) * center_vector
    return loss, mean / total - outside_vectors[outside_index], grad_outside_vectors
