"""Right: calls the derivation lines center_line_4 and outside_line_3 and the notebook's softmax for its gradients.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    y = np.eye(len(scores))[outside_index]
    biggest = scores.max()
    loss = biggest - scores[outside_index] + np.log(np.exp(scores - biggest).sum())
    return (
        loss,
        center_line_4(outside_vectors, y_hat - y),
        outside_line_3(y_hat, y, center_vector),
    )
