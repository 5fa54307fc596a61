"""One pass over the words with a running maximum, a running sum and a running weighted sum of rows, which are rescaled when a new maximum comes, as in streaming softmax.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = [float(row @ center_vector) for row in outside_vectors]
    top, mass, mean_row = scores[0], 1.0, outside_vectors[0].copy()
    for score, row in zip(scores[1:], outside_vectors[1:]):
        if score > top:
            shrink = np.exp(top - score)
            mass, mean_row = mass * shrink, mean_row * shrink
            top = score
        weight = np.exp(score - top)
        mass += weight
        mean_row = mean_row + weight * row

    loss = top + np.log(mass) - scores[outside_index]
    grad_center_vector = mean_row / mass - outside_vectors[outside_index]
    grad_outside_vectors = np.array(
        [
            (np.exp(score - top) / mass - (w == outside_index)) * center_vector
            for w, score in enumerate(scores)
        ]
    )
    return loss, grad_center_vector, grad_outside_vectors
