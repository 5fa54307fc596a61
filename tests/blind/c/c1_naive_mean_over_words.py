"""The gradient of the center vector is the mean over the words of delta_w u_w, i.e. divided by n_words, where the sum belongs.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(scores) - scores[outside_index]
    delta = softmax(scores)
    delta[outside_index] -= 1
    contributions = delta.reshape(-1, 1) * outside_vectors
    grad_center = np.mean(contributions, axis=0)
    grad_outside = delta.reshape(-1, 1) @ center_vector.reshape(1, -1)
    return loss, grad_center, grad_outside
