"""The number of draws is hard-coded as K = 3 from the example: with fewer draws it raises an IndexError, with more it leaves out all after the third.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


K = 3


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s = outside_vectors[outside_index] @ center_vector
    loss, d = np.logaddexp(0, -s), sigmoid(s) - 1
    gv = d * outside_vectors[outside_index]
    gU = np.zeros(outside_vectors.shape)
    gU[outside_index] += d * center_vector
    for k in range(K):
        i = negative_indices[k]
        s = outside_vectors[i] @ center_vector
        loss += np.logaddexp(0, s)
        gv += sigmoid(s) * outside_vectors[i]
        gU[i] += sigmoid(s) * center_vector
    return loss, gv, gU
