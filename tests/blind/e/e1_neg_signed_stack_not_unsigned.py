"""Stacks u_o and the negated draws into one matrix, and writes the gradients of the negated vectors to the rows of the draws without flipping their sign back.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    stacked = np.vstack([outside_vectors[outside_index][None, :], -outside_vectors[negative_indices]])
    prob = sigmoid(stacked @ center_vector)
    loss = np.logaddexp(0, -(stacked @ center_vector)).sum()
    gradc = (prob - 1) @ stacked
    gradW = (prob - 1)[:, np.newaxis] * center_vector
    gradU = np.zeros_like(outside_vectors)
    gradU[outside_index] = gradW[0]
    np.add.at(gradU, negative_indices, gradW[1:])
    return loss, gradc, gradU
