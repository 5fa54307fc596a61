"""The scores are kept as a MATLAB column (n_words, 1) and softmax normalises each row by itself, so every probability is 1. Shows for every input, in all three outputs.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    U = outside_vectors
    vc = center_vector.reshape(-1, 1)          # d x 1
    n = U.shape[0]

    y = np.zeros((n, 1))
    y[outside_index, 0] = 1

    yhat = softmax(U @ vc)                     # n x 1
    delta = yhat - y                           # n x 1

    loss = -np.log(yhat[outside_index, 0])
    grad_vc = U.T @ delta                      # d x 1
    grad_U = delta @ vc.T                      # n x d
    return loss, grad_vc[:, 0], grad_U
