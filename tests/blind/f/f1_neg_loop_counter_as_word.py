"""Takes row k of U in the loop, where k only counts the draws, instead of row negative_indices[k].
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    K = negative_indices.shape[0]
    u_o = outside_vectors[outside_index]
    s = np.dot(u_o, center_vector)
    p = np.exp(-np.logaddexp(0, -s))

    loss = np.logaddexp(0, -s)
    gradV = (p - 1) * u_o
    gradU = np.zeros(outside_vectors.shape)
    gradU[outside_index] = (p - 1) * center_vector

    for k in range(K):
        u_k = outside_vectors[k]
        s = np.dot(u_k, center_vector)
        p = np.exp(-np.logaddexp(0, -s))
        loss += np.logaddexp(0, s)
        gradV += p * u_k
        gradU[negative_indices[k]] += p * center_vector

    return loss, gradV, gradU
