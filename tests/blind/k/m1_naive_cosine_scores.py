"""The scores are cosine similarities instead of plain dot products, so the probabilities and everything after them differ.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    norms = np.linalg.norm(outside_vectors, axis=1) * np.linalg.norm(center_vector)
    similarity = outside_vectors @ center_vector / (norms + 1e-12)
    y_hat = softmax(similarity)
    loss = -np.log(y_hat[outside_index])

    y = np.zeros(len(y_hat))
    y[outside_index] = 1
    grad_center_vector = outside_vectors.T @ (y_hat - y)
    grad_outside_vectors = np.outer(y_hat - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
