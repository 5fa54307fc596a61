"""Softmax does not change under a shift, so the log-sum is believed not to change either: m is subtracted inside log sum exp and never added again.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.einsum("wd,d->w", outside_vectors, center_vector)
    exps = np.exp(scores - scores.max())
    normaliser = exps.sum()
    loss = -scores[outside_index] + np.log(normaliser)
    delta = exps / normaliser
    delta[outside_index] -= 1
    return (
        loss,
        np.einsum("w,wd->d", delta, outside_vectors),
        np.einsum("w,d->wd", delta, center_vector),
    )
