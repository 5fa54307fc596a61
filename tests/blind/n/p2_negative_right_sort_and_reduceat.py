"""The draws are sorted and the coefficients of equal words added by np.add.reduceat, then written with a plain assignment to different rows.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    draws = np.sort(negative_indices)                   # a copy, the argument stays
    rows = outside_vectors[draws]
    s = rows @ center_vector
    s_o = outside_vectors[outside_index] @ center_vector

    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s).sum()
    coef = np.exp(-np.logaddexp(0, -s))                 # sigma(s)
    coef_o = -np.exp(-np.logaddexp(0, s_o))             # sigma(s_o) - 1

    starts = np.flatnonzero(np.concatenate(([True], draws[1:] != draws[:-1])))
    grad_outside = np.zeros_like(outside_vectors)
    grad_outside[draws[starts]] = np.outer(np.add.reduceat(coef, starts), center_vector)
    grad_outside[outside_index] = coef_o * center_vector

    grad_center = coef @ rows + coef_o * outside_vectors[outside_index]
    return loss, grad_center, grad_outside
