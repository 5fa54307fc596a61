"""The transposition in U^T (y_hat - y) is made only when the shapes would not fit otherwise; for as many words as
dimensions U (y_hat - y) fits as well, and is returned. Shows only if n_words == dim.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    def times(matrix, vector):
        """Matrix times vector, turning the matrix if it has the wrong orientation."""
        if matrix.shape[1] != vector.shape[0]:
            matrix = matrix.T
        return matrix @ vector

    scores = outside_vectors @ center_vector
    delta = softmax(scores)
    delta[outside_index] -= 1.0
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    return loss, times(outside_vectors, delta), np.outer(delta, center_vector)
