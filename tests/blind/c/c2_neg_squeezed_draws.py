"""Squeezes the draws, so that a single draw becomes an array without dimensions over which the loop cannot run; right for two draws or more.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "crash"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    draws = np.squeeze(negative_indices)
    s = outside_vectors @ center_vector
    p = sigmoid(s)
    loss = np.logaddexp(0, -s[outside_index])
    gv = (p[outside_index] - 1) * outside_vectors[outside_index]
    gU = np.zeros(outside_vectors.shape)
    gU[outside_index] = (p[outside_index] - 1) * center_vector
    for k in draws:
        loss += np.logaddexp(0, s[k])
        gv += p[k] * outside_vectors[k]
        gU[k] += p[k] * center_vector
    return loss, gv, gU
