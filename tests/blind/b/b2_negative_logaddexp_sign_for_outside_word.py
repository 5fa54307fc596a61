"""The outside word's loss is logaddexp(0, +u_o.v_c) = -log sigma(-u_o.v_c) instead of logaddexp(0, -u_o.v_c); the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    idx = np.r_[outside_index, negative_indices].astype(int)
    label = np.zeros(len(idx))
    label[0] = 1
    W = outside_vectors[idx]
    s = W @ center_vector
    loss = np.sum(np.logaddexp(np.zeros(len(s)), s))
    err = sigmoid(s) - label
    one_hot = np.eye(len(outside_vectors))[idx]
    return loss, W.T @ err, one_hot.T @ np.outer(err, center_vector)
