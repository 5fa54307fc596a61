"""The outside word stands in place 0 of the joined list of words, but the label 1 is put at place outside_index, as if the list were the whole vocabulary.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    """Negative sampling loss of one pair of words with K draws, and its gradients."""

    words = np.concatenate(([outside_index], negative_indices))
    rows = outside_vectors[words]                       # (K + 1, dim)
    scores = rows @ center_vector
    labels = np.where(np.arange(len(words)) == outside_index, 1.0, 0.0)

    # log(1 + e^-s) for label 1, log(1 + e^s) for label 0
    loss = np.logaddexp(0, (1 - 2 * labels) * scores).sum()

    errors = sigmoid(scores) - labels
    grad_center_vector = errors @ rows
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, words, np.outer(errors, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
