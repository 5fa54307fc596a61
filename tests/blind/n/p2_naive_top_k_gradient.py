"""To save work, only the five words with the largest probabilities (and the outside word) get a gradient, the others are taken for zero. The gradients are wrong for more than five words; the loss is right.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors, k=5):
    n_words, dim = outside_vectors.shape
    scores = outside_vectors @ center_vector
    m = scores.max()
    lse = m + np.log(np.exp(scores - m).sum())
    loss = lse - scores[outside_index]

    # almost all of the mass sits on a few words: a sparse residual is enough
    best = np.argsort(scores)[-k:]
    residual = np.zeros(n_words)
    residual[best] = np.exp(scores[best] - lse)
    if outside_index not in best:
        residual[outside_index] = np.exp(scores[outside_index] - lse)
    residual[outside_index] -= 1.0

    rows = np.flatnonzero(residual)
    grad_center = residual[rows] @ outside_vectors[rows]
    grad_outside = np.zeros((n_words, dim))
    grad_outside[rows] = np.outer(residual[rows], center_vector)
    return loss, grad_center, grad_outside
