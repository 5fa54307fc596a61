"""Right: goes through the words once and keeps a running maximum, a running sum of exponentials and a running weighted sum of vectors, which are rescaled whenever a larger score appears ("online softmax").
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = []
    top, total, weighted = -np.inf, 0.0, np.zeros(len(center_vector))
    for u in outside_vectors:
        s = float(u @ center_vector)
        scores.append(s)
        if s > top:
            shrink = np.exp(top - s)  # exp(-inf) = 0 for the first word
            total *= shrink
            weighted = weighted * shrink
            top = s
        w = np.exp(s - top)
        total += w
        weighted = weighted + w * u

    loss = np.log(total) - (scores[outside_index] - top)
    grad_center_vector = weighted / total - outside_vectors[outside_index]

    grad_outside_vectors = np.empty(outside_vectors.shape)
    for w, s in enumerate(scores):
        p = np.exp(s - top) / total
        grad_outside_vectors[w] = (p - (w == outside_index)) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
