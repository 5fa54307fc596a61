"""Uses sigma(+u_k . v_c) in the negative terms, so that drawn words are treated like outside words in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words = [outside_index] + [int(k) for k in negative_indices]
    loss, grad_v, grad_U = 0.0, np.zeros(len(center_vector)), np.zeros(outside_vectors.shape)
    for w in words:
        s = float(outside_vectors[w] @ center_vector)
        loss += np.logaddexp(0, -s)
        grad_v += (sigmoid(s) - 1) * outside_vectors[w]
        grad_U[w] += (sigmoid(s) - 1) * center_vector
    return loss, grad_v, grad_U
