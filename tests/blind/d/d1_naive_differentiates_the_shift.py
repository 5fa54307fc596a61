"""Takes the shift m = max score for part of the loss and adds its derivative once more: u_argmax is subtracted from dJ/dv_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    top = int(np.argmax(scores))
    shifted = scores - scores[top]
    e = np.exp(shifted)
    y_hat = e / e.sum()
    loss = -(shifted[outside_index] - np.log(e.sum()))
    # scores - scores[top] also depends on v_c
    grad_center = y_hat @ outside_vectors - outside_vectors[outside_index] - outside_vectors[top]
    delta = y_hat - (np.arange(len(y_hat)) == outside_index)
    return loss, grad_center, np.outer(delta, center_vector)
