"""The row of the outside word is filled with one number, because the center vector is summed up before it is multiplied.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    score = (u_o * center_vector).sum()
    factor = -sigmoid(-score)
    loss = np.logaddexp(0, -score)

    g_center = factor * u_o
    g_outside = np.zeros(outside_vectors.shape)
    g_outside[outside_index] = (factor * center_vector).sum()

    for k in negative_indices:
        u_k = outside_vectors[k]
        score = (u_k * center_vector).sum()
        loss = loss + np.logaddexp(0, score)
        g_center = g_center + sigmoid(score) * u_k
        g_outside[k] += sigmoid(score) * center_vector
    return loss, g_center, g_outside
