"""The values are right, but scores and softmax are computed again for every entry of the gradients inside the loops, so the time grows with the square of the dimension. Shows only as time: four words in 20,000 dimensions take far longer than a third of a second.
---
verdict = "wrong"
kind = "other"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape

    def delta():
        y_hat = softmax(outside_vectors @ center_vector)
        y_hat[outside_index] -= 1
        return y_hat

    scores = outside_vectors @ center_vector
    m = np.max(scores)
    loss = np.log(np.sum(np.exp(scores - m))) + (m - scores[outside_index])

    grad_center_vector = np.zeros(dim)
    for j in range(dim):
        grad_center_vector[j] = np.sum(delta() * outside_vectors[:, j])

    grad_outside_vectors = np.zeros((n_words, dim))
    for w in range(n_words):
        for j in range(dim):
            grad_outside_vectors[w, j] = delta()[w] * center_vector[j]
    return loss, grad_center_vector, grad_outside_vectors
