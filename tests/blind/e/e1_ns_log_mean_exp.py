"""The loss uses the logarithm of the mean of the exponentials instead of their sum, so it is too small by log(n_words).
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def logmeanexp(a):
    m = a.max()
    return m + np.log(np.mean(np.exp(a - m)))


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    a = outside_vectors @ center_vector
    loss = logmeanexp(a) - a[outside_index]
    r = softmax(a)
    r[outside_index] -= 1
    return loss, r @ outside_vectors, np.outer(r, center_vector)
