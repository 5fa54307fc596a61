"""The variable s of the outside score is overwritten in the loop over the draws, so row o and the outside word's part of the center gradient use sigma of the last draw's score.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -s)
    grad_center = np.zeros(center_vector.shape)
    grad_outside = np.zeros(outside_vectors.shape)
    for i in negative_indices:
        s = outside_vectors[i] @ center_vector
        loss += np.logaddexp(0, s)
        grad_center += sigmoid(s) * outside_vectors[i]
        grad_outside[i] += sigmoid(s) * center_vector
    # and now the true word
    grad_center -= (1 - sigmoid(s)) * outside_vectors[outside_index]
    grad_outside[outside_index] -= (1 - sigmoid(s)) * center_vector
    return loss, grad_center, grad_outside
