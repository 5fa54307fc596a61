"""Right: sorts the words by score first, works on the sorted rows, and undoes the permutation of dJ/dU at the end.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    order = np.argsort(z)[::-1]
    back = np.argsort(order)
    rows, s = outside_vectors[order], z[order]
    place = back[outside_index]
    w = np.exp(s - s[0])
    w_sum = w[::-1].sum()  # small ones first
    delta = w / w_sum
    delta[place] -= 1
    loss = s[0] - s[place] + np.log(w_sum)
    return loss, delta @ rows, np.outer(delta, center_vector)[back]
