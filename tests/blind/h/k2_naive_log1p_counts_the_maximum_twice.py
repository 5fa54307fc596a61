"""After the largest score is subtracted, log1p is used for its own term of 1, but that term is still in the sum too, so the loss counts it twice.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = np.einsum("wd,d->w", outside_vectors, center_vector)
    m = z.max()
    rest = np.exp(z - m).sum()
    # exp(m - m) = 1, so log(1 + ...) is the more accurate log1p
    loss = -z[outside_index] + m + np.log1p(rest)

    delta = softmax(z)
    delta[outside_index] -= 1
    return (
        loss,
        np.einsum("w,wd->d", delta, outside_vectors),
        np.einsum("w,d->wd", delta, center_vector),
    )
