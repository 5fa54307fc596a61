"""The return statement stands inside the loop over the draws, so only the first draw counts.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    uo = outside_vectors[outside_index]
    zo = uo @ center_vector
    J = np.logaddexp(0, -zo)
    dv = -sigmoid(-zo) * uo
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = -sigmoid(-zo) * center_vector
    for k in negative_indices:
        uk = outside_vectors[k]
        zk = uk @ center_vector
        J = J + np.logaddexp(0, zk)
        dv = dv + sigmoid(zk) * uk
        dU[k] += sigmoid(zk) * center_vector
        return J, dv, dU
