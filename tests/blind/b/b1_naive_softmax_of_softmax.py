"""Applies the softmax twice, once to the scores and again inside the cross entropy (the CrossEntropyLoss trap); the gradients are those of this other loss.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def cross_entropy(inputs, target):
    """like torch.nn.CrossEntropyLoss; returns the loss and the gradient of the inputs"""
    q = softmax(inputs)
    grad = q.copy()
    grad[target] -= 1
    return -np.log(q[target]), grad


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    probs = softmax(outside_vectors @ center_vector)
    loss, dprobs = cross_entropy(probs, outside_index)
    dscores = probs * (dprobs - probs @ dprobs)
    return loss, dscores @ outside_vectors, np.outer(dscores, center_vector)
