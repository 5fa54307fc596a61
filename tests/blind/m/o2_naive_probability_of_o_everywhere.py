"""Follows the Korean derivation to the letter, which prints v_c P(O=o|C=c) for the words w != o: the rows of the other words get the probability of the outside word instead of their own. Shows unless all the probabilities are equal (or v_c is zero).
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v_c, o, U = center_vector, outside_index, outside_vectors
    n_words = U.shape[0]

    z = np.dot(U, v_c)
    m = np.max(z)
    log_sum = m + np.log(np.sum(np.exp(z - m)))
    P = np.exp(z - log_sum)

    # 식 (4)
    loss = (log_sum - m) - (z[o] - m)
    # v_c 에 대한 gradient
    grad_center = -U[o] + np.dot(P, U)
    # u_w 에 대한 gradient
    grad_outside = np.zeros((n_words, len(v_c)))
    for w in range(n_words):
        if w == o:
            grad_outside[w] = v_c * (P[o] - 1)
        else:
            grad_outside[w] = v_c * P[o]
    return loss, grad_center, grad_outside
