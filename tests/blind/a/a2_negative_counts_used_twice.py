"""In dJ/dv_c the coefficients already hold the number of times each word is drawn and are then summed over the draws again, so a word drawn n times counts n^2 times.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    n_words = outside_vectors.shape[0]
    counts = np.bincount(negative_indices, minlength=n_words)
    scores = outside_vectors @ center_vector
    loss = np.logaddexp(0, -scores[outside_index]) + counts @ np.logaddexp(0, scores)
    weights = counts * sigmoid(scores)
    positive = sigmoid(scores[outside_index]) - 1
    grad_center = positive * outside_vectors[outside_index]
    grad_center = grad_center + weights[negative_indices] @ outside_vectors[negative_indices]
    grad_outside = np.outer(weights, center_vector)
    grad_outside[outside_index] += positive * center_vector
    return loss, grad_center, grad_outside
