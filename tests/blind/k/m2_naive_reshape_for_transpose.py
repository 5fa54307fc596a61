"""The outer product is built the other way round, (dim, n_words), and brought into shape with reshape instead of a transpose, which mixes the entries.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    m = np.max(scores)
    loss = -scores[outside_index] + m + np.log(np.sum(np.exp(scores - m)))
    delta = softmax(scores)
    delta[outside_index] -= 1
    grad_center_vector = outside_vectors.T @ delta
    grad_outside_vectors = np.outer(center_vector, delta).reshape(outside_vectors.shape)
    return loss, grad_center_vector, grad_outside_vectors
