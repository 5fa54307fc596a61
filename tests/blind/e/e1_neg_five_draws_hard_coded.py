"""Loops over exactly five draws, whatever K is: it raises for fewer draws and ignores those after the fifth.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "crash"
"""

N_NEG = 5


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -s)
    gc = (sigmoid(s) - 1) * outside_vectors[outside_index]
    gU = np.zeros(outside_vectors.shape)
    gU[outside_index] = (sigmoid(s) - 1) * center_vector
    for i in range(N_NEG):
        k = negative_indices[i]
        s = outside_vectors[k] @ center_vector
        loss += np.logaddexp(0, s)
        gc += sigmoid(s) * outside_vectors[k]
        gU[k] += sigmoid(s) * center_vector
    return loss, gc, gU
