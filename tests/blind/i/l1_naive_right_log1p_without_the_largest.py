"""Right: the largest score is taken out of the sum and the rest goes through log1p; the gradients come from einsum.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = np.einsum("wd,d->w", outside_vectors, center_vector)
    top = int(np.argmax(s))
    ratio = np.exp(s - s[top])
    rest = np.delete(ratio, top).sum()
    loss = (s[top] - s[outside_index]) + np.log1p(rest)

    delta = ratio / (1 + rest)
    delta -= np.arange(len(s)) == outside_index
    return (
        loss,
        np.einsum("w,wd->d", delta, outside_vectors),
        np.einsum("w,d->wd", delta, center_vector),
    )
