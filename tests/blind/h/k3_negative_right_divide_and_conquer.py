"""Right: the list of signed terms is halved by recursion down to single terms, whose loss and coefficient are merged with a Counter that adds the coefficients of equal words.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    from collections import Counter

    def evaluate(terms):
        if len(terms) > 1:
            middle = len(terms) // 2
            loss_1, weight_1 = evaluate(terms[:middle])
            loss_2, weight_2 = evaluate(terms[middle:])
            weight_1.update(weight_2)
            return loss_1 + loss_2, weight_1
        (word, sign), = terms
        x = sign * (outside_vectors[word] @ center_vector)
        return np.logaddexp(0, -x), Counter({word: -sign * sigmoid(np.array([-x]))[0]})

    loss, weights = evaluate([(int(outside_index), 1.0)] + [(int(k), -1.0) for k in negative_indices])
    grad_center_vector = np.zeros(center_vector.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for word, a in weights.items():
        grad_center_vector += a * outside_vectors[word]
        grad_outside_vectors[word] = a * center_vector
    return loss, grad_center_vector, grad_outside_vectors
