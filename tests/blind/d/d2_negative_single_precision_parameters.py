"""Casts the vectors to float32 as an embedding layer would, so scores, loss and gradients carry single precision errors (large where scores are small differences of large products).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v = center_vector.astype("float32")
    U = outside_vectors.astype("float32")
    s_o, s_k = U[outside_index] @ v, U[negative_indices] @ v
    loss = np.logaddexp(np.float32(0), -s_o) + np.logaddexp(np.float32(0), s_k).sum()
    a = np.float32(sigmoid(s_o) - 1)
    b = sigmoid(s_k).astype("float32")
    dU = np.zeros(U.shape, dtype="float32")
    dU[outside_index] = a * v
    np.add.at(dU, negative_indices, b[:, None] * v)
    return float(loss), (a * U[outside_index] + b @ U[negative_indices]).astype(float), dU.astype(float)
