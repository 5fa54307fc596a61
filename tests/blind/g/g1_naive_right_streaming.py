"""Unusual: walks through the words once with a running maximum, a running sum and a running weighted mean of the outside vectors (online softmax).
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    top, total, weighted = scores[0], 1.0, outside_vectors[0].copy()
    for score, row in zip(scores[1:], outside_vectors[1:]):
        if score > top:  # 새로운 최댓값: 지금까지의 합을 줄인다
            shrink = np.exp(top - score)
            total, weighted, top = total * shrink + 1.0, weighted * shrink + row, score
        else:
            weight = np.exp(score - top)
            total, weighted = total + weight, weighted + weight * row
    loss = np.log(total) + (top - scores[outside_index])
    grad_outside = np.multiply.outer(np.exp(scores - top) / total, center_vector)
    grad_outside[outside_index] -= center_vector
    return loss, weighted / total - outside_vectors[outside_index], grad_outside
