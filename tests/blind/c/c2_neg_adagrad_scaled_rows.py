"""Returns the AdaGrad step of GloVe, g / sqrt(1 + g^2) entry by entry, for dJ/dU instead of the gradient g.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    rows = np.concatenate(([outside_index], negative_indices))
    target = np.zeros(rows.shape)
    target[0] = 1
    score = np.sum(outside_vectors[rows] * center_vector, axis=1)
    fdiff = sigmoid(score) - target
    loss = np.logaddexp(0, score).sum() - score[0]
    grad = np.zeros(outside_vectors.shape)
    np.add.at(grad, rows, fdiff[:, None] * center_vector)
    gradsq = np.ones(grad.shape) + grad**2
    return loss, fdiff @ outside_vectors[rows], grad / np.sqrt(gradsq)
