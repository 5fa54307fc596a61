"""Unusual: the rows are rolled so that the outside word is row 0, and the gradient is rolled back at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    rolled = np.roll(outside_vectors, -outside_index, axis=0)
    scores = rolled @ center_vector
    m = scores.max()
    e = np.exp(scores - m)
    loss = m + np.log(e.sum()) - scores[0]
    delta = e / e.sum()
    delta[0] -= 1
    return loss, delta @ rolled, np.roll(np.outer(delta, center_vector), outside_index, axis=0)
