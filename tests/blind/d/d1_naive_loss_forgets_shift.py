"""The loss is -z_o + log sum exp(z - m): the m that was taken out of the log-sum-exp is never added back.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    m = scores.max()
    expo = np.exp(scores - m)
    total = expo.sum()
    loss = -scores[outside_index] + np.log(total)

    delta = expo / total
    delta[outside_index] -= 1
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
