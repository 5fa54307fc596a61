"""Adds the gradients of the draws with G[negative_indices] += ..., so a word that is drawn more than once gets its gradient only once.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    rows = np.concatenate(([outside_index], negative_indices)).astype(int)
    labels = np.zeros(rows.size)
    labels[0] = 1
    scores = outside_vectors[rows] @ center_vector
    loss = np.logaddexp(0, np.where(labels == 1, -scores, scores)).sum()
    err = sigmoid(scores) - labels
    grad_outside = np.zeros_like(outside_vectors)
    grad_outside[rows] += err[:, np.newaxis] * center_vector
    return loss, err @ outside_vectors[rows], grad_outside
