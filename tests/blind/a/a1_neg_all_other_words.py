"""All words except the outside word serve as negative words, once each; the draws in negative_indices are ignored, in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    # positive: label 1, every other word: label 0  -> logistic regression
    labels = np.zeros(outside_vectors.shape[0])
    labels[outside_index] = 1
    scores = outside_vectors @ center_vector
    loss = np.sum(np.logaddexp(0, scores) - labels * scores)
    residual = sigmoid(scores) - labels
    return loss, outside_vectors.T @ residual, np.outer(residual, center_vector)
