"""The line that adds to the gradient of v_c is indented into the if, so only the outside word adds to it and not the other words.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    scores = np.array([u @ center_vector for u in outside_vectors])
    m = scores.max()
    log_z = m + np.log(np.sum(np.exp(scores - m)))
    loss = log_z - scores[outside_index]
    grad_center_vector = np.zeros(dim)
    grad_outside_vectors = np.zeros((n_words, dim))
    for w in range(n_words):
        delta = np.exp(scores[w] - log_z)
        if w == outside_index:
            delta -= 1
            grad_center_vector += delta * outside_vectors[w]
        grad_outside_vectors[w] = delta * center_vector
    return loss, grad_center_vector, grad_outside_vectors
