"""The draws are sorted in place to find the runs of equal words, which changes the order of the argument negative_indices; what is returned is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "arguments"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    negative_indices.sort()
    edges = np.flatnonzero(np.diff(negative_indices)) + 1
    runs = np.split(negative_indices, edges)
    distinct = np.array([run[0] for run in runs])
    counts = np.array([len(run) for run in runs])

    u_o = outside_vectors[outside_index]
    s_o = u_o @ center_vector
    s = outside_vectors[distinct] @ center_vector
    loss = np.logaddexp(0, -s_o) + counts @ np.logaddexp(0, s)

    coefficients = np.zeros(len(outside_vectors))
    coefficients[distinct] = counts * sigmoid(s)
    coefficients[outside_index] = -sigmoid(-s_o)
    return loss, coefficients @ outside_vectors, np.outer(coefficients, center_vector)
