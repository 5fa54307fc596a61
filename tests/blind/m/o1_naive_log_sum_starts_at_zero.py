"""The logarithm of the sum of exponentials is accumulated with logaddexp from a start of 0, but the logarithm of an empty
sum is -inf: 0 adds another word with score 0 to the denominator. Shows for every input except where exp(0) = 1 is
negligible against the sum.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]

    # denominator, in log space so that nothing overflows
    log_sum = 0.0
    for w in range(n_words):
        log_sum = np.logaddexp(log_sum, outside_vectors[w] @ center_vector)
    loss = log_sum - outside_vectors[outside_index] @ center_vector

    delta = softmax(outside_vectors @ center_vector)
    delta[outside_index] -= 1
    grad_center_vector = np.zeros_like(center_vector)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for w in range(n_words):
        grad_center_vector += delta[w] * outside_vectors[w]
        grad_outside_vectors[w] = delta[w] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
