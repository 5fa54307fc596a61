"""Collects the gradients in np.zeros_like of the arguments, so that with integer vectors they are cut to whole numbers.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m + np.log(np.sum(np.exp(z - m))) - z[outside_index]
    p = softmax(z)
    gc = np.zeros_like(center_vector)
    go = np.zeros_like(outside_vectors)
    p[outside_index] -= 1
    for j in range(len(center_vector)):
        gc[j] = np.sum(p * outside_vectors[:, j])
    for w in range(len(p)):
        go[w] = p[w] * center_vector
    return loss, gc, go
