"""All words are treated alike by negating the drawn rows first, but the gradient with respect to the negated rows is returned as that of the rows: the sign of the outside gradient is wrong for the draws.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    # put u_o and all -u_k below each other, then every term is -log sigma(row @ v)
    rows = np.vstack([outside_vectors[outside_index], -outside_vectors[negative_indices]])
    words = np.concatenate([[outside_index], negative_indices])
    scores = rows @ center_vector

    loss = np.logaddexp(0, -scores).sum()
    delta = -sigmoid(-scores)
    grad_center_vector = delta @ rows
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, words, delta[:, None] * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
