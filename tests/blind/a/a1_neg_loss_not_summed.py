"""The negative terms of the loss are not summed: the number of the outside word is broadcast and the loss is an array of shape (K,).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    so = outside_vectors[outside_index] @ center_vector
    sk = outside_vectors[negative_indices] @ center_vector
    loss = np.logaddexp(0, -so) + np.logaddexp(0, sk)
    gv = (sigmoid(so) - 1) * outside_vectors[outside_index] + sigmoid(sk) @ outside_vectors[negative_indices]
    gU = np.zeros(outside_vectors.shape)
    gU[outside_index] = (sigmoid(so) - 1) * center_vector
    np.add.at(gU, negative_indices, np.outer(sigmoid(sk), center_vector))
    return loss, gv, gU
