"""All numbers are right, but negative_indices.sort() reorders the array that the caller passed in.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "arguments"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    negative_indices.sort()       # so that repeats are next to each other
    s = outside_vectors @ center_vector
    loss = np.logaddexp(0, -s[outside_index]) + np.logaddexp(0, s[negative_indices]).sum()
    coef = np.zeros(len(s))
    coef[outside_index] = -sigmoid(-s[outside_index])
    start = 0
    while start < len(negative_indices):
        stop = start
        while stop < len(negative_indices) and negative_indices[stop] == negative_indices[start]:
            stop += 1
        coef[negative_indices[start]] += (stop - start) * sigmoid(s[negative_indices[start]])
        start = stop
    return loss, coef @ outside_vectors, np.outer(coef, center_vector)
