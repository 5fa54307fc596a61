"""The student takes y for the prediction and y_hat for the truth, so delta is y - y_hat in the meaning of the notebook and both gradients have the wrong sign.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = np.einsum("wd,d->w", outside_vectors, center_vector)
    top = np.max(s)
    loss = top + np.log(np.einsum("w->", np.exp(s - top))) - s[outside_index]

    y = softmax(s)                 # 분포
    y_hat = np.zeros_like(y)       # one-hot
    y_hat[outside_index] = 1.0

    grad_center_vector = np.einsum("wd,w->d", outside_vectors, y_hat - y)
    grad_outside_vectors = np.einsum("w,d->wd", y_hat - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
