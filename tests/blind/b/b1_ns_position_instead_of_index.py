"""Uses the place k = 0 ... K-1 of the draw as the row of U, instead of the word negative_indices[k].
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s = outside_vectors @ center_vector
    loss = np.logaddexp(0, -s[outside_index])
    gv = (sigmoid(s[outside_index]) - 1) * outside_vectors[outside_index]
    gU = np.zeros(outside_vectors.shape)
    gU[outside_index] += (sigmoid(s[outside_index]) - 1) * center_vector
    for k, _ in enumerate(negative_indices):
        k = k % len(s)
        loss += np.logaddexp(0, s[k])
        gv = gv + sigmoid(s[k]) * outside_vectors[k]
        gU[k] += sigmoid(s[k]) * center_vector
    return loss, gv, gU
