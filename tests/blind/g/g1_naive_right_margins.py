"""Unusual: writes the loss as log(1 + sum of exp(s_w - s_o)) over the other words, with log1p and margins against the outside word.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    margins = np.delete(scores, outside_index) - scores[outside_index]
    m = max(margins.max(), 0.0)
    if m == 0.0:
        loss = np.log1p(np.exp(margins).sum())
    else:
        loss = m + np.log(np.exp(-m) + np.exp(margins - m).sum())
    p_others = np.exp(margins - loss)
    delta = np.insert(p_others, outside_index, -p_others.sum())
    return loss, np.tensordot(delta, outside_vectors, axes=1), np.kron(delta[:, None], center_vector)
