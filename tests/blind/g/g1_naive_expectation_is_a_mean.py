"""Reads -u_o + sum of P(x) u_x as 'minus observed plus expected' and takes np.mean for the expectation, which divides the weighted sum by n_words once more.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    probs = softmax(scores)
    loss = np.logaddexp.reduce(scores) - scores[outside_index]

    observed = outside_vectors[outside_index]
    expected = np.mean(probs[:, np.newaxis] * outside_vectors, axis=0)   # 기댓값
    grad_center_vector = expected - observed

    grad_outside_vectors = np.outer(probs, center_vector)
    grad_outside_vectors[outside_index] -= center_vector
    return loss, grad_center_vector, grad_outside_vectors
