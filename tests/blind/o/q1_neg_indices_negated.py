"""negative_indices is misread: the indices are negated before use, so rows are counted from the end. Shows in all outputs unless every drawn word is 0 or exactly the middle one.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v = center_vector
    uo = outside_vectors[outside_index, :]
    neg = -np.asarray(negative_indices)       # they are negative indices
    un = outside_vectors[neg, :]

    zo = uo @ v
    zn = un @ v
    J = np.logaddexp(0, -zo) + np.sum(np.logaddexp(0, zn))

    dv = (sigmoid(zo) - 1) * uo + sigmoid(zn) @ un
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index, :] += (sigmoid(zo) - 1) * v
    for j in range(len(neg)):
        dU[neg[j], :] += sigmoid(zn[j]) * v
    return J, dv, dU
