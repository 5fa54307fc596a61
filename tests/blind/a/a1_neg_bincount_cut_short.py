"""np.bincount is called without minlength, so its result is only as long as the largest drawn word plus one, and the product with U raises an error unless the last word of the vocabulary was drawn.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "crash"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    scores = outside_vectors @ center_vector
    n = np.bincount(negative_indices)
    loss = np.logaddexp(0, -scores[outside_index]) + n @ np.logaddexp(0, scores)
    weight = n * sigmoid(scores)
    weight[outside_index] += sigmoid(scores[outside_index]) - 1
    return loss, weight @ outside_vectors, np.outer(weight, center_vector)
