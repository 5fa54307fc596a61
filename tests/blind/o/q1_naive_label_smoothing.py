"""The target y is smoothed (0.1 spread over all words) as in modern training recipes. Shows in all outputs (the loss is right only where u_o's score is the mean score).
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

LABEL_SMOOTHING = 0.1


def smooth_one_hot(index, depth, eps=LABEL_SMOOTHING):
    target = np.full(depth, eps / depth)
    target[index] += 1.0 - eps
    return target


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    logits = np.matmul(outside_vectors, center_vector)
    log_y_hat = logits - np.logaddexp.reduce(logits)
    y = smooth_one_hot(outside_index, len(logits))
    loss = -(y * log_y_hat).sum()
    delta = np.exp(log_y_hat) - y
    return loss, np.matmul(delta, outside_vectors), np.multiply.outer(delta, center_vector)
