"""Right: sorts the words by score, works in that order, and puts the rows of dJ/dU back with the inverse permutation.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    order = np.argsort(scores)
    back = np.argsort(order)
    s, U = scores[order], outside_vectors[order]
    place = back[outside_index]
    tail = np.exp(s - s[-1])
    cumulative = np.cumsum(tail)
    loss = np.log(cumulative[-1]) + (s[-1] - s[place])
    coefficient = tail / cumulative[-1]
    coefficient[place] -= 1
    grad_sorted = coefficient.reshape(-1, 1) @ center_vector.reshape(1, -1)
    return loss, np.dot(coefficient, U), grad_sorted[back]
