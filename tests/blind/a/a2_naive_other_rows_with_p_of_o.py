"""In the rows w != o of dJ/dU the probability of the outside word P(o|c) stands in place of P(w|c), as the text prints it for the other words.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors.dot(center_vector)
    P = softmax(scores)
    P_o = P[outside_index]
    m = scores.max()
    loss = m + np.log(np.sum(np.exp(scores - m))) - scores[outside_index]
    grad_v = -outside_vectors[outside_index] + P.dot(outside_vectors)

    rows = []
    for w in range(len(outside_vectors)):
        if w == outside_index:
            rows.append(center_vector * (P_o - 1))  # du_o
        else:
            rows.append(center_vector * P_o)  # du_w
    return loss, grad_v, np.array(rows)
