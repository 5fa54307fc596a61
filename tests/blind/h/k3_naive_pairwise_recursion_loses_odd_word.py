"""The logarithm of the sum is taken by recursion over two halves of n // 2 scores each, so that a score is lost whenever a part has odd length: the loss is right for two, four or eight words and too small for three, five or six.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    def log_sum_exp(z):
        n = len(z)
        if n == 1:
            return z[0]
        half = n // 2
        return np.logaddexp(log_sum_exp(z[:half]), log_sum_exp(z[half:2 * half]))

    scores = outside_vectors @ center_vector
    scores = scores - scores[outside_index]
    loss = log_sum_exp(scores)

    residual = softmax(scores)
    residual[outside_index] -= 1
    return loss, residual @ outside_vectors, np.outer(residual, center_vector)
