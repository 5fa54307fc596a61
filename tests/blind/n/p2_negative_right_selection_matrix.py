"""A selection matrix of zeros and ones, one row a draw, picks the rows of U by a matrix product, and its transpose adds the gradients back, repeated draws included.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    picks = np.concatenate(([outside_index], negative_indices))
    S = (picks[:, None] == np.arange(outside_vectors.shape[0])).astype(float)   # (K+1, n_words)
    label = np.zeros(len(picks))
    label[0] = 1.0

    logits = S @ (outside_vectors @ center_vector)
    # binary cross entropy with logits, the stable form of the textbooks
    loss = np.sum(np.maximum(logits, 0) - logits * label + np.log1p(np.exp(-np.abs(logits))))

    d_logits = np.where(label == 1, -sigmoid(-logits), sigmoid(logits))
    per_word = S.T @ d_logits
    return loss, outside_vectors.T @ per_word, np.outer(per_word, center_vector)
