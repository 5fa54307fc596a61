"""Makes dJ/dU with the fixed sizes of the training corpus (80 words, 8 dimensions) instead of the shape of U, so other sizes raise.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "crash"
"""


N_WORDS, DIM = 80, 8


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    grad_outside_vectors = np.zeros((N_WORDS, DIM))
    for w in range(N_WORDS):
        grad_outside_vectors[w] = y_hat[w] * center_vector
    grad_outside_vectors[outside_index] -= center_vector
    return loss, y_hat @ outside_vectors - outside_vectors[outside_index], grad_outside_vectors
