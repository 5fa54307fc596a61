"""The outside word and the draws are one list with signs +1 and -1, and a one-hot matrix S of shape (K + 1, n_words) picks the rows and, transposed, adds the gradients back, repeated draws included.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.concatenate(([outside_index], negative_indices))
    sign = np.full(words.shape, -1.0)
    sign[0] = 1.0
    S = (words[:, None] == np.arange(outside_vectors.shape[0])[None, :]).astype(float)
    margin = sign * (S @ (outside_vectors @ center_vector))
    loss = np.logaddexp(0, -margin).sum()
    weight = S.T @ (-sign * sigmoid(-margin))
    return loss, outside_vectors.T @ weight, weight[:, None] * center_vector[None, :]
