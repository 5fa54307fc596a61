"""Every row of grad_outside_vectors but row o is y_hat[o] * v_c instead of y_hat[w] * v_c, copied from the lecture's line for w != o. Shows whenever some word's probability differs from that of the outside word.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # P(O = . | C = c)
    score = outside_vectors @ center_vector
    score = score - score.max()
    exp_score = np.exp(score)
    P = exp_score / exp_score.sum()

    loss = np.log(exp_score.sum()) - score[outside_index]

    # dJ/dv = U^T (yhat - y)
    y = np.zeros(P.shape)
    y[outside_index] = 1
    grad_center = outside_vectors.T @ (P - y)

    # dJ/dU, the two cases of the lecture
    grad_outside = np.zeros(outside_vectors.shape)
    for w in range(outside_vectors.shape[0]):
        if w == outside_index:
            grad_outside[w] = center_vector * (P[outside_index] - 1)
        else:
            grad_outside[w] = center_vector * P[outside_index]
    return loss, grad_center, grad_outside
