"""The loss treats the probabilities as logits, as F.cross_entropy would, so softmax is applied twice. Shows in the loss for almost every input.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def cross_entropy(inp, target):
    # same as torch.nn.functional.cross_entropy for one sample
    m = inp.max()
    log_sum = m + np.log(np.exp(inp - m).sum())
    return log_sum - inp[target]


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = cross_entropy(y_hat, outside_index)

    dlogits = y_hat.copy()
    dlogits[outside_index] -= 1.0
    return loss, dlogits @ outside_vectors, np.outer(dlogits, center_vector)
