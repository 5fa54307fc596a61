"""Each word is a logistic regression with label 1 or 0; one helper returns the triple of one example, and `functools.reduce` adds the triples.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

from functools import reduce

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def one_example(word, label):
        s = outside_vectors[word] @ center_vector
        log_one, log_zero = -np.logaddexp(0, -s), -np.logaddexp(0, s)
        loss = -(log_one if label else log_zero)
        error = -np.exp(log_zero) if label else np.exp(log_one)  # sigma(s) - label
        G = np.zeros(outside_vectors.shape)
        G[word] = error * center_vector
        return loss, error * outside_vectors[word], G

    examples = [(outside_index, 1)] + [(w, 0) for w in negative_indices]
    triples = (one_example(*example) for example in examples)
    return reduce(lambda a, b: tuple(x + y for x, y in zip(a, b)), triples)
