"""The loss is half the squared error |y_hat - y|^2 / 2, believed to belong to the gradient y_hat - y; the gradients are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    pred = softmax(np.einsum("wd,d->w", outside_vectors, center_vector))
    target = (np.arange(len(pred)) == outside_index).astype(float)
    diff = pred - target
    loss = 0.5 * np.sum(diff**2)       # derivative: diff
    return loss, np.einsum("w,wd->d", diff, outside_vectors), np.einsum("w,d->wd", diff, center_vector)
