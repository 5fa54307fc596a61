"""Word 0 only initialises the sums and the case w == o is looked at from word 1 on, so both gradients are wrong when the outside word is the first word.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = len(outside_vectors)
    scores = outside_vectors @ center_vector
    log_z = scores[0]
    for w in range(1, n_words):
        log_z = np.logaddexp(log_z, scores[w])
    loss = log_z - scores[outside_index]

    p0 = np.exp(scores[0] - log_z)
    grad_center = p0 * outside_vectors[0]
    grad_outside = [p0 * center_vector]
    for w in range(1, n_words):
        coefficient = np.exp(scores[w] - log_z)
        if w == outside_index:
            coefficient -= 1
        grad_center = grad_center + coefficient * outside_vectors[w]
        grad_outside.append(coefficient * center_vector)
    return loss, grad_center, np.array(grad_outside)
