"""Right: one pass over the words with a running maximum, a running sum and a running weighted mean of the rows (the "online softmax" of flash attention).
---
verdict = "right"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    running_max = -np.inf
    running_sum = 0.0
    weighted = np.zeros(len(center_vector))
    scores = []
    for u in outside_vectors:
        s = float(u @ center_vector)
        scores.append(s)
        new_max = max(running_max, s)
        shrink = np.exp(running_max - new_max)
        weight = np.exp(s - new_max)
        running_sum = running_sum * shrink + weight
        weighted = weighted * shrink + weight * u
        running_max = new_max

    loss = running_max - scores[outside_index] + np.log(running_sum)
    grad_center_vector = weighted / running_sum - outside_vectors[outside_index]
    grad_outside_vectors = np.empty(outside_vectors.shape)
    for w, s in enumerate(scores):
        p = np.exp(s - running_max) / running_sum
        grad_outside_vectors[w] = (p - (w == outside_index)) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
