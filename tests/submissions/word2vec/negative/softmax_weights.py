r"""The loss of negative sampling, with the gradients of a softmax over the same words.

---
lost = { negative-sampling-grad-center = 7.0, negative-sampling-grad-outside = 7.0 }
diagnosis = ["negative.softmax_weights"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words = np.append(outside_index, negative_indices)
    scores = outside_vectors[words] @ center_vector
    loss = np.logaddexp(0, -scores[0]) + np.logaddexp(0, scores[1:]).sum()
    weights = softmax(scores)
    weights[0] -= 1
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, words, np.outer(weights, center_vector))
    return loss, weights @ outside_vectors[words], grad_outside_vectors
