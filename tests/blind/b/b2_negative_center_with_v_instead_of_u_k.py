"""The draws' terms in dJ/dv_c are sigma(u_k.v_c) v_c instead of sigma(u_k.v_c) u_k: the wrong vector of the dot product stays after differentiating.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u = outside_vectors[outside_index]
    x = np.float64(u @ center_vector)
    loss = np.logaddexp(0, -x)
    minus = -(1 - 1 / (1 + np.exp(-np.clip(x, -700, 700))))
    grad_center_vector = minus * u
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = minus * center_vector
    for index in negative_indices:
        x = np.float64(outside_vectors[index] @ center_vector)
        plus = 1 / (1 + np.exp(-np.clip(x, -700, 700)))
        loss = loss + np.logaddexp(0, x)
        grad_outside_vectors[index] += plus * center_vector
        grad_center_vector = grad_center_vector + plus * center_vector
    return loss, grad_center_vector, grad_outside_vectors
