"""Uses the cosine of u_w and v_c as the score in loss and probabilities instead of the inner product (gradients are y_hat - y times the vectors).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    tiny = 1e-12
    lengths = np.linalg.norm(outside_vectors, axis=1) * np.linalg.norm(center_vector)
    similarity = outside_vectors @ center_vector / (lengths + tiny)
    y_hat = softmax(similarity)
    loss = -np.log(y_hat[outside_index])
    delta = y_hat.copy()
    delta[outside_index] -= 1
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
