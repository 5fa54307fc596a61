"""Goes through all draws and multiplies each by how often its word was drawn, so that a row with n draws collects n^2 times sigma(u_k.v) v_c instead of n times.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


from collections import Counter


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    how_often = Counter(negative_indices.tolist())
    pos = outside_vectors[outside_index] @ center_vector
    neg = outside_vectors[negative_indices] @ center_vector
    loss = np.logaddexp(0, -pos) + np.logaddexp(0, neg).sum()
    s = sigmoid(neg)
    grad_v = -sigmoid(np.array([-pos]))[0] * outside_vectors[outside_index] + s @ outside_vectors[negative_indices]
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = -sigmoid(np.array([-pos]))[0] * center_vector
    for k, s_k in zip(negative_indices.tolist(), s):
        grad_U[k] += how_often[k] * s_k * center_vector
    return loss, grad_v, grad_U
