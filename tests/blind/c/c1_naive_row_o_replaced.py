"""Row o of dJ/dU is set to -v_c, so that its part y_hat_o v_c is lost; it should be (y_hat_o - 1) v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    u_o = outside_vectors[outside_index]
    z = outside_vectors @ center_vector
    y_hat = softmax(z)
    loss = np.logaddexp.reduce(z) - u_o @ center_vector
    rows = []
    for w in range(len(outside_vectors)):
        if w == outside_index:
            rows.append(-center_vector)
        else:
            rows.append(y_hat[w] * center_vector)
    return loss, y_hat @ outside_vectors - u_o, np.array(rows)
