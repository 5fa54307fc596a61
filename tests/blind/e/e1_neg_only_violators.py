"""Lets only draws with a positive score push v_c and their rows (as with a hinge); draws with a negative score get no gradient.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    N = outside_vectors[negative_indices]
    so, sn = outside_vectors[outside_index] @ center_vector, N @ center_vector
    loss = np.logaddexp(0, -so) + np.logaddexp(0, sn).sum()
    active = sn > 0          # already separated otherwise
    cn = np.where(active, sigmoid(sn), 0)
    co = sigmoid(so) - 1
    G = np.zeros(outside_vectors.shape)
    G[outside_index] = co * center_vector
    np.add.at(G, negative_indices, np.outer(cn, center_vector))
    return loss, co * outside_vectors[outside_index] + cn @ N, G
