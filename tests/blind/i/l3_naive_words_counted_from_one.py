"""The derivation counts the words u_1 ... u_V, so the student takes outside_index - 1 as the row of the outside word, in the loss and in the one-hot vector alike.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # u_1, ..., u_V  ->  row 0, ..., V-1
    o = outside_index - 1
    scores = np.dot(outside_vectors, center_vector)
    log_denominator = scores.max() + np.log(np.exp(scores - scores.max()).sum())
    loss = log_denominator - scores[o]

    y = np.zeros(len(scores))
    y[o] = 1
    y_hat = softmax(scores)
    delta = y_hat - y
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
