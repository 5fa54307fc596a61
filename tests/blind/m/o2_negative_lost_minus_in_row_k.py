"""The factor for the rows of the draws was copied from the positive word without turning the sign inside: 1 - sigma(u_k v_c) instead of 1 - sigma(-u_k v_c). The gradient of U is wrong in the drawn rows unless the score is 0; a strongly scored draw hardly gets any.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    uo = outside_vectors[outside_index]
    uk = outside_vectors[negative_indices]
    so = np.atleast_1d(uo @ center_vector)
    sk = uk @ center_vector

    loss = np.logaddexp(0, -so)[0] + np.sum(np.logaddexp(0, sk))

    # sigmoid(-x) is 1 - sigmoid(x)
    grad_center_vector = -sigmoid(-so)[0] * uo + sigmoid(sk) @ uk

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = -sigmoid(-so)[0] * center_vector
    for k, s in zip(negative_indices, sigmoid(-sk)):
        grad_outside_vectors[k] += s * center_vector
    return loss, grad_center_vector, grad_outside_vectors
