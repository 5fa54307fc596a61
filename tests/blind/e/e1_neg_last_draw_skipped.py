"""The loop over the draws stops one too early (range(K - 1)), so the last draw is missing in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -s)
    gc = (sigmoid(s) - 1) * outside_vectors[outside_index]
    go = np.zeros(outside_vectors.shape)
    go[outside_index, :] = (sigmoid(s) - 1) * center_vector
    for i in range(0, len(negative_indices) - 1):
        j = negative_indices[i]
        s = outside_vectors[j] @ center_vector
        loss = loss + np.logaddexp(0, s)
        gc = gc + sigmoid(s) * outside_vectors[j]
        go[j, :] = go[j, :] + sigmoid(s) * center_vector
    return loss, gc, go
