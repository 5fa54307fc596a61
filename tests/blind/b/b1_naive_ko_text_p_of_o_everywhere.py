"""Follows a misprint: the rows w other than o are P(o|c) v_c, with the probability of the outside word, instead of P(w|c) v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    점수 = outside_vectors @ center_vector
    확률 = softmax(점수)
    loss = np.logaddexp.reduce(점수) - 점수[outside_index]
    grad_center = -outside_vectors[outside_index] + 확률 @ outside_vectors
    grad_outside = np.zeros(outside_vectors.shape)
    for w in range(outside_vectors.shape[0]):
        if w == outside_index:
            grad_outside[w] = center_vector * (확률[outside_index] - 1)
        else:
            grad_outside[w] = center_vector * 확률[outside_index]
    return loss, grad_center, grad_outside
