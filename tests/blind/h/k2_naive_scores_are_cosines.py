"""The scores are cosine similarities: the vectors are normalised before the dot product, as gensim does for most_similar, and the gradient formulas are then used with those probabilities.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    def similarity(matrix, vector, eps=1e-8):
        lengths = np.linalg.norm(matrix, axis=1) * np.linalg.norm(vector)
        return (matrix @ vector) / np.maximum(lengths, eps)

    scores = similarity(outside_vectors, center_vector)
    loss = -scores[outside_index] + np.log(np.exp(scores).sum())
    delta = softmax(scores)
    delta[outside_index] -= 1
    grad_center_vector = outside_vectors.T.dot(delta)
    grad_outside_vectors = np.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
