"""Only the row of the outside word is filled in the gradient of the outside vectors; the drawn words keep zero.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index, :]
    u_k = outside_vectors[negative_indices, :]          # (K x d)
    t_o = u_o.dot(center_vector)
    t_k = u_k.dot(center_vector)

    loss_1 = np.logaddexp(0, -t_o)
    loss_2 = np.sum(np.logaddexp(0, t_k), axis=0)
    center_1 = -u_o * sigmoid(-t_o)
    center_2 = np.transpose(u_k).dot(sigmoid(t_k))

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index, :] += -center_vector * sigmoid(-t_o)
    z = sigmoid(t_k)
    # TODO the u_k as well?
    return loss_1 + loss_2, center_1 + center_2, grad_outside_vectors
