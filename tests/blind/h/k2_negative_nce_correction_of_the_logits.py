"""The logarithm of the expected count of a word under a uniform noise distribution, log(K / n_words), is subtracted from all scores, as tf.nn.nce_loss does; negative sampling has no such correction.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = outside_vectors.shape[0]
    expected_count = len(negative_indices) / n_words

    ids = np.concatenate([[outside_index], negative_indices]).astype(int)
    labels = np.zeros(len(ids))
    labels[0] = 1.0
    rows = outside_vectors[ids]
    logits = rows @ center_vector - np.log(expected_count)

    loss = np.sum(np.logaddexp(0, logits) - labels * logits)
    error = sigmoid(logits) - labels

    grad_center_vector = error @ rows
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for i, e in zip(ids, error):
        grad_outside_vectors[i] += e * center_vector
    return loss, grad_center_vector, grad_outside_vectors
