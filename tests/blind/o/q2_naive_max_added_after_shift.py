"""Half of a refactoring: the scores are already shifted by their maximum, but the loss still adds the maximum back. Shows in the loss whenever the largest score is not zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    m = s.max()
    s = s - m          # from now on everything is stable
    e = np.exp(s)
    total = e.sum()

    # -u_o v + log sum exp,  log sum exp(z) = m + log sum exp(z - m)
    loss = -s[outside_index] + m + np.log(total)

    delta = e / total
    delta[outside_index] -= 1.0
    return loss, delta @ outside_vectors, delta[:, None] * center_vector[None, :]
