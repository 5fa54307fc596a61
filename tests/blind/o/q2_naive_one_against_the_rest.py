"""Right: treats the outside word against the log-sum-exp of all other words as a logistic regression, and shares the error among the others by a softmax of their own.
---
verdict = "right"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    rest = np.flatnonzero(np.arange(n_words) != outside_index)

    own = outside_vectors[outside_index] @ center_vector
    others = outside_vectors[rest] @ center_vector
    gap = np.logaddexp.reduce(others - own)         # rest against own

    loss = np.logaddexp(0.0, gap)
    wrong = sigmoid(np.array([gap]))[0]             # probability of all the rest
    share = wrong * softmax(others)

    grad_outside_vectors = np.empty(outside_vectors.shape)
    grad_outside_vectors[rest] = np.outer(share, center_vector)
    grad_outside_vectors[outside_index] = -wrong * center_vector
    grad_center_vector = share @ outside_vectors[rest] - wrong * outside_vectors[outside_index]
    return loss, grad_center_vector, grad_outside_vectors
