"""The negative terms are averaged over the K draws instead of added, in the loss and consistently in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = negative_indices.shape[0]
    so = np.dot(outside_vectors[outside_index], center_vector)
    sk = np.dot(outside_vectors[negative_indices], center_vector)
    loss = np.logaddexp(0, -so) + np.mean(np.logaddexp(0, sk))
    wk = sigmoid(sk) / K
    wo = sigmoid(so) - 1
    gc = wo * outside_vectors[outside_index] + wk @ outside_vectors[negative_indices]
    gU = np.zeros(outside_vectors.shape)
    gU[outside_index] = wo * center_vector
    for j in range(K):
        gU[negative_indices[j]] += wk[j] * center_vector
    return loss, gc, gU
