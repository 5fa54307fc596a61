"""The one-hot vector is found by comparing scores, so every word whose score equals that of the outside word gets a one. Shows with equal rows and, in the gradient of the center vector, with a center vector of zeros.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    scores = scores - scores.max()
    y = (scores == scores[outside_index]).astype(float)  # 1 for the outside word, 0 else

    total = np.exp(scores).sum()
    y_hat = np.exp(scores) / total
    loss = np.log(total) - scores[outside_index]
    return loss, (y_hat - y) @ outside_vectors, np.outer(y_hat - y, center_vector)
