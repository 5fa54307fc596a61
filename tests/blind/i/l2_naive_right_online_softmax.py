"""Right: goes through the words once with a running maximum, a running sum and a running weighted sum of rows that are rescaled when the maximum grows, as in attention kernels.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    """Naive softmax loss of one pair of words, and its gradients."""

    top, total = -np.inf, 0.0
    weighted = np.zeros(center_vector.shape)
    scores = []
    for row in outside_vectors:
        score = row @ center_vector
        scores.append(score)
        new_top = max(top, score)
        shrink, weight = np.exp(top - new_top), np.exp(score - new_top)
        total = total * shrink + weight
        weighted = weighted * shrink + weight * row
        top = new_top

    loss = (top - scores[outside_index]) + np.log(total)
    grad_center_vector = weighted / total - outside_vectors[outside_index]
    grad_outside_vectors = np.array(
        [
            (np.exp(score - top) / total - (w == outside_index)) * center_vector
            for w, score in enumerate(scores)
        ]
    )
    return loss, grad_center_vector, grad_outside_vectors
