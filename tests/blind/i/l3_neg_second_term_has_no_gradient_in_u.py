"""Misreads the sentence that the second term of (5) gives 0 when differentiated (which is about u_o only): the gradient of U has only row o, and the rows of the drawn words stay zero.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    s_o = outside_vectors[outside_index] @ center_vector
    s_k = np.take(outside_vectors, negative_indices, axis=0) @ center_vector

    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum()

    grad_center_vector = (
        -(1 - sigmoid(s_o)) * outside_vectors[outside_index]
        + np.einsum("k,kd->d", 1 - sigmoid(-s_k), outside_vectors[negative_indices])
    )

    # second term은 O = o 를 포함하지 않으므로 U로 미분하면 0
    one_hot = np.zeros(len(outside_vectors))
    one_hot[outside_index] = 1
    grad_outside_vectors = np.outer(one_hot, -(1 - sigmoid(s_o)) * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
