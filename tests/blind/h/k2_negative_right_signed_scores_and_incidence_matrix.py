"""Unusual: one signed score for each of the K+1 words, and the draws are added up by a matrix of zeros and ones instead of add.at.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    ids = np.hstack([outside_index, negative_indices]).astype(int)
    sign = np.where(np.arange(len(ids)), -1.0, 1.0)
    incidence = (np.arange(len(outside_vectors))[:, None] == ids).astype(float)

    margin = sign * (outside_vectors[ids] @ center_vector)
    loss = np.logaddexp(0, -margin).sum()
    per_word = incidence @ (-sign * sigmoid(-margin))
    return loss, per_word @ outside_vectors, per_word[:, None] * center_vector
