"""The one-hot vector y has len(center_vector) entries instead of n_words. It crashes unless there are as many words as dimensions (or, for one dimension, is broadcast wrongly).
---
verdict = "wrong"
kind = "crash"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    s = s - s.max()
    y = np.eye(len(center_vector))[outside_index]
    y_hat = softmax(s)
    loss = np.log(np.exp(s).sum()) - y @ s
    grad_center_vector = outside_vectors.T @ (y_hat - y)
    grad_outside_vectors = np.outer(y_hat - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
