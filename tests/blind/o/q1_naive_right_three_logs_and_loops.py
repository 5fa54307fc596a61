"""Right: plain Julia-like loops over words; the gradient of word w is exp(log y_hat_w) v_c, and for the outside word -(1 - y_hat_o) with expm1.
---
verdict = "right"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    z = [np.vdot(outside_vectors[w], center_vector) for w in range(n_words)]
    hi = max(z)
    log_z = hi + np.log(np.sum([np.exp(zw - hi) for zw in z]))

    dv = np.zeros(outside_vectors.shape[1])
    dU = []
    for w in range(n_words):
        log_p = z[w] - log_z
        if w != outside_index:
            coefficient = np.exp(log_p)
        else:
            coefficient = np.expm1(log_p)
        dv += coefficient * outside_vectors[w]
        dU.append(coefficient * center_vector)
    return log_z - z[outside_index], dv, np.vstack(dU)
