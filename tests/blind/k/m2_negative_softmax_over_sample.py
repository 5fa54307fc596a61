"""Believes that negative sampling is a softmax over the outside word and the draws only, with cross entropy instead of sigmoids.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    sample = np.concatenate([[outside_index], negative_indices])
    U_s = outside_vectors[sample]
    scores = U_s @ center_vector
    m = scores.max()
    loss = m + np.log(np.sum(np.exp(scores - m))) - scores[0]

    delta = softmax(scores)
    delta[0] -= 1
    grad_center_vector = delta @ U_s
    grad_outside_vectors = np.zeros_like(outside_vectors)
    np.add.at(grad_outside_vectors, sample, np.outer(delta, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
