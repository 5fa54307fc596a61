"""The loss takes the logarithm of the sigmoid itself, which is infinite when the sigmoid underflows; the gradients are right.
---
verdict = "unstable"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s_o = sigmoid(np.array([outside_vectors[outside_index] @ center_vector]))[0]
    s_k = sigmoid(-(outside_vectors[negative_indices] @ center_vector))
    loss = -np.log(s_o) - np.log(s_k).sum()
    gv = (s_o - 1) * outside_vectors[outside_index] + (1 - s_k) @ outside_vectors[negative_indices]
    gU = np.zeros(outside_vectors.shape)
    gU[outside_index] = (s_o - 1) * center_vector
    np.add.at(gU, negative_indices, (1 - s_k)[:, None] * center_vector)
    return loss, gv, gU
