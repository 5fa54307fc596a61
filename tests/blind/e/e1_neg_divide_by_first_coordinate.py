"""Recovers the coefficients for dJ/dv_c as the first column of dJ/dU divided by v_c[0], which is 0/0 when that coordinate is zero.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    z = outside_vectors @ center_vector
    loss = np.logaddexp(0, -z[outside_index]) + np.logaddexp(0, z[negative_indices]).sum()
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = (sigmoid(z[outside_index]) - 1) * center_vector
    for k in negative_indices:
        dU[k] += sigmoid(z[k]) * center_vector
    # every row is a multiple of v_c; the same multiples belong to the rows of U
    multiples = dU[:, 0] / center_vector[0]
    return loss, multiples @ outside_vectors, dU
