"""Believes that 'probs = scores' makes a copy; the scores are overwritten by the probabilities, so the loss is -y_hat_o + logsumexp instead of -score_o + logsumexp.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.dot(outside_vectors, center_vector)
    m = scores.max()

    probs = scores
    probs -= m
    np.exp(probs, out=probs)
    Z = probs.sum()
    probs /= Z

    loss = -scores[outside_index] + m + np.log(Z)

    y = np.zeros(len(probs))
    y[outside_index] = 1.0
    grad_center_vector = outside_vectors.T.dot(probs - y)
    grad_outside_vectors = np.outer(probs - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
