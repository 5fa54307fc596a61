"""The return stands inside of the loop over draws, so only the first draw counts in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -s)
    gv = (sigmoid(s) - 1) * outside_vectors[outside_index]
    gU = np.zeros(outside_vectors.shape)
    gU[outside_index] += (sigmoid(s) - 1) * center_vector
    for k in negative_indices:
        s = outside_vectors[k] @ center_vector
        loss = loss + np.logaddexp(0, s)
        gv = gv + sigmoid(s) * outside_vectors[k]
        gU[k] += sigmoid(s) * center_vector
        return loss, gv, gU
