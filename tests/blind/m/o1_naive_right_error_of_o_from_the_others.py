"""The entry o of y_hat - y is found as minus the sum of the other probabilities, and the center gradient as a weighted sum
of differences u_w - u_o over the other words only; no one-hot vector.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    others = [w for w in range(len(outside_vectors)) if w != outside_index]
    u_o = outside_vectors[outside_index]
    scores = outside_vectors @ center_vector
    margins = scores[others] - scores[outside_index]
    loss = np.logaddexp(0.0, np.logaddexp.reduce(margins))
    p = np.exp(margins - loss)

    grad_center_vector = p @ (outside_vectors[others] - u_o)
    grad_outside_vectors = np.empty_like(outside_vectors)
    grad_outside_vectors[others] = np.outer(p, center_vector)
    grad_outside_vectors[outside_index] = -p.sum() * center_vector
    return loss, grad_center_vector, grad_outside_vectors
