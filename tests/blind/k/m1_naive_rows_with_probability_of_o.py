"""Follows the printed line v_c P(O = o | C = c) for the words w that are not o, so that every other row has the probability of the outside word instead of its own.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    scores = np.dot(outside_vectors, center_vector)
    y_hat = softmax(scores)
    m = np.max(scores)
    loss = -scores[outside_index] + m + np.log(np.sum(np.exp(scores - m)))

    grad_center_vector = -outside_vectors[outside_index] + np.dot(y_hat, outside_vectors)

    p = y_hat[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for w in range(n_words):
        if w == outside_index:
            grad_outside_vectors[w] = center_vector * (p - 1)
        else:
            grad_outside_vectors[w] = center_vector * p
    return loss, grad_center_vector, grad_outside_vectors
