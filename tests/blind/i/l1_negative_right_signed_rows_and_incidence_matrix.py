"""Right: outside word and draws are one logistic regression with labels +1 and -1, and a 0/1 incidence matrix sends the rows of the design back to the rows of U.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.r_[outside_index, negative_indices]
    label = np.where(np.arange(words.size) == 0, 1.0, -1.0)
    X = label[:, None] * outside_vectors[words]            # signed design matrix
    margin = X @ center_vector
    slope = -sigmoid(-margin)                              # d softplus(-margin) / d margin
    incidence = (words[:, None] == np.arange(len(outside_vectors))).astype(float)
    return (
        np.logaddexp(0, -margin).sum(),
        slope @ X,
        incidence.T @ np.outer(slope * label, center_vector),
    )
