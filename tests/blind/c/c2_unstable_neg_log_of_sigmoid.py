"""Right mathematics: the loss is -log sigma(s_o) - sum_k log sigma(-s_k) by np.log of the sigmoid, which underflows; the gradients are right.
---
verdict = "unstable"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s = sigmoid(outside_vectors @ center_vector)
    r = sigmoid(-(outside_vectors @ center_vector))
    loss = -np.log(s[outside_index]) - np.log(r[negative_indices]).sum()
    w = np.bincount(negative_indices, minlength=len(s)) * s
    w[outside_index] = -r[outside_index]
    return loss, w @ outside_vectors, np.outer(w, center_vector)
