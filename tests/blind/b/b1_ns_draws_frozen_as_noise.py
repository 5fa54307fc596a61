"""Takes the drawn rows for constants ("noise needs no gradient", stop-gradient): only row o of the gradient of U is filled.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def detach(x):
    return np.array(x)


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    noise = detach(outside_vectors[negative_indices])
    pos = outside_vectors[outside_index]
    loss = np.logaddexp(0, -pos @ center_vector) + np.logaddexp(0, noise @ center_vector).sum()
    dpos = sigmoid(pos @ center_vector) - 1
    grad_v = dpos * pos + sigmoid(noise @ center_vector) @ noise
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = dpos * center_vector
    return loss, grad_v, grad_U
