"""The softmax is written as a binary decision between the outside word and the rest: the loss is log(1 + exp(t)) where t is the log-sum-exp of the other scores minus that of o, and the gradients come from sigma(t) times the softmax of the others.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    rest = np.delete(np.arange(len(z)), outside_index)
    log_rest = np.logaddexp.reduce(z[rest])
    t = log_rest - z[outside_index]

    loss = np.logaddexp(0.0, t)
    miss = np.exp(-np.logaddexp(0.0, -t))  # probability that it is another word
    share = np.exp(z[rest] - log_rest)  # which of the others it is then
    grad_center_vector = miss * (share @ outside_vectors[rest] - outside_vectors[outside_index])

    grad_outside_vectors = np.empty(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -miss * center_vector
    grad_outside_vectors[rest] = (miss * share)[:, None] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
