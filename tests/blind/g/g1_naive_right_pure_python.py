"""Unusual: everything word by word in plain Python with math.fsum over words and math.exp; NumPy only for the dot products and to hold the results.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

import math


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    words = range(len(outside_vectors))
    score = [float(np.dot(outside_vectors[w], center_vector)) for w in words]
    top = max(score)
    power = [math.exp(s - top) for s in score]
    total = math.fsum(power)
    error = [power[w] / total - (1.0 if w == outside_index else 0.0) for w in words]
    grad_v = sum((error[w] * outside_vectors[w] for w in words), start=np.zeros(len(center_vector)))
    grad_U = np.array([error[w] * center_vector for w in words])
    return math.log(total) + (top - score[outside_index]), grad_v, grad_U
