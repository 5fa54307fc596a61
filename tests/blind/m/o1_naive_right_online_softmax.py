"""Goes through the words once with a running maximum, a running sum and a running weighted sum of rows, which are rescaled
when the maximum grows (an online softmax).
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    top, total = -np.inf, 0.0
    mean = np.zeros(center_vector.shape)
    scores = []
    for row in outside_vectors:
        score = float(row @ center_vector)
        scores.append(score)
        if score > top:
            shrink = np.exp(top - score)  # exp(-inf) = 0 for the first word
            total, mean, top = total * shrink, mean * shrink, score
        weight = np.exp(score - top)
        total += weight
        mean = mean + weight * row
    loss = top + np.log(total) - scores[outside_index]
    grad_center_vector = mean / total - outside_vectors[outside_index]
    grad_outside_vectors = np.empty(outside_vectors.shape)
    for w, score in enumerate(scores):
        factor = np.exp(score - top) / total - (1.0 if w == outside_index else 0.0)
        grad_outside_vectors[w] = factor * center_vector
    return loss, grad_center_vector, grad_outside_vectors
