"""Both vectors are turned into single precision before they are multiplied, which ruins scores that are small differences of large products.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U = outside_vectors.astype(np.float32)
    v = center_vector.astype(np.float32)
    s = np.matmul(U, v).astype(np.float64)
    p = softmax(s)
    loss = float(np.logaddexp.reduce(s) - s[outside_index])
    label = (np.arange(len(s)) == outside_index).astype(np.float64)
    grad_center_vector = np.matmul(outside_vectors.T, p - label)
    grad_outside_vectors = np.outer(p - label, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
