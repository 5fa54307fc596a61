"""The logarithm of the loss has base 10 instead of being natural; the gradients are those of the natural logarithm.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    dots = np.array([np.dot(u, center_vector) for u in outside_vectors])
    top = dots.max()
    exps = np.exp(dots - top)
    loss = np.log10(exps.sum()) - (dots[outside_index] - top) * np.log10(np.e)
    probs = exps / exps.sum()
    err = np.array([p - (1 if i == outside_index else 0) for i, p in enumerate(probs)])
    gc = sum(e * u for e, u in zip(err, outside_vectors))
    go = np.array([e * center_vector for e in err])
    return loss, gc, go
