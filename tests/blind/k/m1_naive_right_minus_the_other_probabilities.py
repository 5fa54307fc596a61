"""The entry y_hat_o - 1 of delta is written as minus the sum of the other probabilities, and the loss as log1p of the odds where the outside word is the largest.
---
verdict = "right"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    others = np.delete(scores, outside_index)
    m = others.max()
    rest = m + np.log(np.exp(others - m).sum())
    gap = rest - scores[outside_index]
    loss = gap + np.log1p(np.exp(-gap)) if gap > 0 else np.log1p(np.exp(gap))

    delta = softmax(scores)
    delta[outside_index] = 0
    delta[outside_index] = -delta.sum()
    return loss, np.dot(delta, outside_vectors), np.outer(delta, center_vector)
