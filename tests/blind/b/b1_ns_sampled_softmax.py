"""Uses the softmax over the outside word and the K draws (sampled softmax, InfoNCE) instead of K + 1 sigmoids.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    candidates = np.array([outside_index, *negative_indices])
    sub = outside_vectors[candidates]
    logits = sub @ center_vector
    loss = np.logaddexp.reduce(logits) - logits[0]     # the positive is class 0
    d = softmax(logits)
    d[0] -= 1
    grad_U = np.zeros(outside_vectors.shape)
    for c, w in zip(d, candidates):
        grad_U[w] += c * center_vector
    return loss, d @ sub, grad_U
