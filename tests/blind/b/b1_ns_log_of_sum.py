"""The loss has -log of the sum of sigma(-s_k) where the sum of the -log sigma(-s_k) belongs; the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    W = outside_vectors[negative_indices]
    pos = sigmoid(outside_vectors[outside_index] @ center_vector)
    neg = sigmoid(-(W @ center_vector))
    loss = -np.log(pos) - np.log(np.sum(neg))
    grad_center_vector = (pos - 1) * outside_vectors[outside_index] + (1 - neg) @ W
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += (pos - 1) * center_vector
    for i, k in enumerate(negative_indices):
        grad_outside_vectors[k] += (1 - neg[i]) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
