"""Finds the outside word by comparing vectors instead of indices, so another word with an equal row gets a one in y as well; right where all rows differ.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    u_o = outside_vectors[outside_index]
    scores = outside_vectors @ center_vector
    m = scores.max()
    loss = -scores[outside_index] + m + np.log(np.exp(scores - m).sum())

    y_hat = softmax(scores)
    y = np.array([1.0 if (u == u_o).all() else 0.0 for u in outside_vectors])
    delta = y_hat - y
    grad_center_vector = outside_vectors.T @ delta
    grad_outside_vectors = np.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
