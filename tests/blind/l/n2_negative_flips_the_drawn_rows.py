"""The rows of the drawn words are multiplied by minus one inside the caller's matrix and are never turned back.
---
verdict = "wrong"
kind = "mutation"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    # with -u_k every term is -log sigmoid(u . v)
    U = outside_vectors
    U[negative_indices] *= -1
    rows = np.append(negative_indices, outside_index)
    signs = np.ones(len(rows))
    signs[:-1] = -1

    s = U[rows] @ center_vector
    loss = np.sum(np.logaddexp(0, -s))
    factor = -sigmoid(-s)
    grad_center_vector = factor @ U[rows]
    grad_outside_vectors = np.zeros(U.shape)
    np.add.at(grad_outside_vectors, rows, np.outer(signs * factor, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
