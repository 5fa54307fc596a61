"""dJ/dU adds the draws by fancy-index +=, so a word that is drawn twice gets its gradient once.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    idx = np.concatenate(([outside_index], negative_indices))
    t = np.zeros(len(idx))
    t[0] = 1.0
    W = outside_vectors[idx]
    s = W @ center_vector
    err = sigmoid(s) - t
    loss = np.logaddexp(0, -s[0]) + np.sum(np.logaddexp(0, s[1:]))
    G = np.zeros(outside_vectors.shape)
    G[idx] += err[:, None] * center_vector
    return loss, err @ W, G
