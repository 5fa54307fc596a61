"""Right: the draws are counted with bincount and every word has one weight (count times sigma, or minus sigma(-s) for the outside word), so that no scatter is needed.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = outside_vectors.shape[0]
    s = outside_vectors @ center_vector
    count = np.bincount(negative_indices, minlength=n_words)
    loss = count @ np.logaddexp(0, s) + np.logaddexp(0, -s[outside_index])
    weight = count * sigmoid(s)
    weight[outside_index] = -sigmoid(-s)[outside_index]
    return loss, weight @ outside_vectors, np.multiply.outer(weight, center_vector)
