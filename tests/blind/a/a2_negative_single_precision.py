"""Everything is computed in single precision (float32), so that all numbers are right to about seven digits only.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v = center_vector.astype(np.float32)
    U = outside_vectors.astype(np.float32)
    idx = np.concatenate([[outside_index], negative_indices]).astype(int)
    label = (np.arange(len(idx)) == 0).astype(np.float32)
    z = U[idx] @ v
    err = sigmoid(z).astype(np.float32) - label
    loss = np.sum(np.logaddexp(np.float32(0), z) - label * z)
    dU = np.zeros(U.shape, dtype=np.float32)
    np.add.at(dU, idx, err[:, None] * v)
    return loss, err @ U[idx], dU
