"""Plain Python loops over the words with math.fsum for every dot product and for the partition sum.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.tolist()
    scores = []
    for row in outside_vectors:
        scores.append(math.fsum(a * b for a, b in zip(row.tolist(), v)))
    biggest = max(scores)
    weights = [math.exp(s - biggest) for s in scores]
    partition = math.fsum(weights)
    loss = math.log(partition) + (biggest - scores[outside_index])

    grad_center = -outside_vectors[outside_index]
    grad_outside = np.zeros(outside_vectors.shape)
    for w, weight in enumerate(weights):
        p = weight / partition
        grad_center = grad_center + p * outside_vectors[w]
        grad_outside[w] = (p - 1.0 if w == outside_index else p) * center_vector
    return loss, grad_center, grad_outside
