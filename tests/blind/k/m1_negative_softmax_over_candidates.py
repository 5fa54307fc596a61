"""Confuses negative sampling with sampled softmax: one softmax over the outside word and the draws instead of K + 1 sigmoids.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    candidates = np.append(outside_index, negative_indices)
    vectors = outside_vectors[candidates]
    scores = vectors @ center_vector
    m = scores.max()
    loss = m + np.log(np.exp(scores - m).sum()) - scores[0]

    delta = softmax(scores)
    delta[0] -= 1
    grad_center_vector = delta @ vectors
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, candidates, np.outer(delta, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
