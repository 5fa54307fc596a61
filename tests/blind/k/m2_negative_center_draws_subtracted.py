"""In the gradient of the center vector the draws are subtracted: of the two minus signs of the derivation one was lost.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    uo = outside_vectors[outside_index]
    uk = outside_vectors[negative_indices]
    so = sigmoid(uo @ center_vector)
    sk = sigmoid(-(uk @ center_vector))

    loss = np.logaddexp(0, -(uo @ center_vector)) + np.logaddexp(0, uk @ center_vector).sum()
    grad_center_vector = -(1 - so) * uo - ((1 - sk)[:, None] * uk).sum(axis=0)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -(1 - so) * center_vector
    for k, s in zip(negative_indices, sk):
        grad_outside_vectors[k] += (1 - s) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
