"""Computes a softmax over the outside word and the draws, -u_o.v_c + log of the sum of exp over these K + 1 words, instead of independent logistic terms, with the gradients of that.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    candidates = np.array([outside_index, *negative_indices])
    C = outside_vectors[candidates]
    loss, grad_center, grad_C = naive_softmax_loss_and_gradient(center_vector, 0, C)
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, candidates, grad_C)
    return loss, grad_center, grad_outside
