"""One pass over the words with a running maximum, a running sum and a running weighted sum of the vectors (online softmax).
---
verdict = "right"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    top, total = -np.inf, 0.0
    weighted = np.zeros(len(center_vector))
    scores = []
    for u in outside_vectors:
        score = u.dot(center_vector)
        new_top = max(top, score)
        shrink, weight = np.exp(top - new_top), np.exp(score - new_top)
        total = total * shrink + weight
        weighted = weighted * shrink + weight * u
        top = new_top
        scores.append(score)

    loss = top - scores[outside_index] + np.log(total)
    grad_center_vector = weighted / total - outside_vectors[outside_index]
    y_hat = np.exp(np.array(scores) - top) / total
    grad_outside_vectors = np.multiply.outer(y_hat, center_vector)
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
