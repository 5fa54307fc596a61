"""For stability the largest absolute value of the scores is subtracted instead of the largest score. If all scores lie some 750 or more below it (a large negative score, no large positive one), every exponential underflows and one gets -inf and nan.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.matmul(outside_vectors, center_vector)

    biggest = np.max(np.abs(scores))  # nothing can overflow after this
    scores -= biggest

    numerators = np.exp(scores)
    denominator = numerators.sum()
    probabilities = numerators / denominator

    loss = np.log(denominator) - scores[outside_index]

    grad_center_vector = probabilities @ outside_vectors - outside_vectors[outside_index]
    grad_outside_vectors = np.outer(probabilities, center_vector)
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
