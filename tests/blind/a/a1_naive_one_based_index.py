"""Takes outside_index as counted from 1 (as MATLAB and R do) and uses the word before it, o - 1, in the loss and in both gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    o = outside_index - 1  # python starts at 0
    n_words = outside_vectors.shape[0]
    y = np.zeros(n_words)
    y[o] = 1
    scores = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(scores) - scores[o]
    delta = softmax(scores) - y
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
