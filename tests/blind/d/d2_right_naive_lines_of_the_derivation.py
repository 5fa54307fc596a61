"""Right: reuses the softmax and the derivation's functions center_line_4 and outside_line_3, the loss from the log-sum-exp.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    y = np.array([float(w == outside_index) for w in range(scores.size)])
    biggest = np.amax(scores)
    loss = biggest - scores @ y + np.log(np.exp(scores - biggest).sum())
    return loss, center_line_4(outside_vectors, y_hat - y), outside_line_3(y_hat, y, center_vector)
