"""Right: a (K + 1, n_words) matrix S of zeros and ones selects rows by S @ U and scatters gradients back by S.T, so repeated draws add up by themselves.
---
verdict = "right"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n = outside_vectors.shape[0]
    rows = np.hstack((outside_index, negative_indices))
    S = (rows[:, None] == np.arange(n)[None, :]).astype(float)
    z = S @ (outside_vectors @ center_vector)
    label = np.zeros(len(rows))
    label[0] = 1
    # binary cross entropy with logits, the stable form of the TensorFlow docs
    loss = np.sum(np.maximum(z, 0) - z * label + np.log1p(np.exp(-np.abs(z))))
    e = S.T @ (sigmoid(z) - label)
    return loss, outside_vectors.T @ e, e.reshape(-1, 1) @ center_vector.reshape(1, -1)
