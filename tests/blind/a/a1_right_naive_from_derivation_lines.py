"""Right: builds the gradients from the notebook's own derivation lines 2 and writes the loss with log1p over the other words' scores relative to the largest.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    top = int(np.argmax(s))
    rest = np.delete(s, top) - s[top]
    loss = (s[top] - s[outside_index]) + np.log1p(np.exp(rest).sum())
    P = softmax(s)
    return loss, center_line_2(outside_vectors, P, outside_index), outside_line_2(P, center_vector, outside_index)
