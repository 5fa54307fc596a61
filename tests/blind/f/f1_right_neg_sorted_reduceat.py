"""Unusual: the draws are sorted and the slopes of equal words added with np.add.reduceat instead of np.add.at.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    drawn = np.sort(negative_indices)
    rows = outside_vectors.take(drawn, axis=0)
    s = rows @ center_vector
    slopes = sigmoid(s)

    u_o = outside_vectors[outside_index]
    s_o = np.array([u_o @ center_vector])
    slope_o = -sigmoid(-s_o)[0]

    starts = np.flatnonzero(np.concatenate([[True], drawn[1:] != drawn[:-1]]))
    per_word = np.zeros(outside_vectors.shape[0])
    per_word[drawn[starts]] = np.add.reduceat(slopes, starts)
    per_word[outside_index] = slope_o

    loss = np.logaddexp(0, -s_o)[0] + np.logaddexp(0, s).sum()
    return loss, slope_o * u_o + slopes @ rows, np.outer(per_word, center_vector)
