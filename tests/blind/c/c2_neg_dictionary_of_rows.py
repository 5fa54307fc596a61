"""Collects the rows of dJ/dU in a dictionary by word, so that a word drawn more than once keeps only one of its gradients; loss and dJ/dv_c count every draw.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    pos = outside_vectors[outside_index] @ center_vector
    neg = {}
    loss = np.logaddexp(0, -pos)
    gv = -sigmoid(np.array([-pos]))[0] * outside_vectors[outside_index]
    for k in negative_indices:
        s = outside_vectors[k] @ center_vector
        w = sigmoid(np.array([s]))[0]
        loss += np.logaddexp(0, s)
        gv = gv + w * outside_vectors[k]
        neg[int(k)] = w * center_vector
    neg[int(outside_index)] = -sigmoid(np.array([-pos]))[0] * center_vector
    zero = np.zeros(len(center_vector))
    gU = np.array([neg.get(w, zero) for w in range(len(outside_vectors))])
    return loss, gv, gU
