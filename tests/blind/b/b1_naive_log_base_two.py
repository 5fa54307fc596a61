"""The loss is in bits (logarithm to base 2) instead of with the natural logarithm.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    # entropy -> log2
    loss = np.logaddexp2.reduce(z / np.log(2)) - z[outside_index] / np.log(2)
    delta = softmax(z) - np.eye(z.size)[outside_index]
    return loss, np.einsum("w,wd->d", delta, outside_vectors), np.einsum("w,d->wd", delta, center_vector)
