"""Row o of dJ/dU is +(1 - sigma(u_o.v_c)) v_c, with the wrong sign; the draws and dJ/dv_c are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    def log_sigmoid(t):
        return -np.logaddexp(0, -t)

    u_o = outside_vectors[outside_index]
    negs = [outside_vectors[k] for k in negative_indices]
    loss = -log_sigmoid(u_o @ center_vector) - sum(log_sigmoid(-u @ center_vector) for u in negs)
    miss = 1 - np.exp(log_sigmoid(u_o @ center_vector))
    hits = [np.exp(log_sigmoid(u @ center_vector)) for u in negs]
    dv = -miss * u_o + sum((h * u for h, u in zip(hits, negs)), np.zeros(len(center_vector)))
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = dU[outside_index] + miss * center_vector
    for h, k in zip(hits, negative_indices):
        dU[k] = dU[k] + h * center_vector
    return loss, dv, dU
