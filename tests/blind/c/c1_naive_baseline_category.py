"""Multinomial logit with a baseline category: the score of the last word is fixed at zero whatever its vector is, so its row of dJ/dU is zero and all probabilities are off.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n = len(outside_vectors)
    B = np.vstack([outside_vectors[:-1], np.zeros(center_vector.shape)])  # last = reference
    eta = B @ center_vector
    loss = np.logaddexp.reduce(eta) - eta[outside_index]
    y = np.zeros(n)
    y[outside_index] = 1
    score_function = softmax(eta) - y
    gB = np.outer(score_function, center_vector)
    gB[-1] = 0
    return loss, B.T @ score_function, gB
