"""Right: every term is a softmax over the two scores (u.v_c, 0), with the class 0 for the outside word and 1 for the draws.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words = [outside_index] + [int(k) for k in negative_indices]
    target = np.array([0] + [1] * (len(words) - 1))
    logits = np.zeros((len(words), 2))
    logits[:, 0] = outside_vectors[words] @ center_vector
    top = logits.max(axis=1)
    log_z = top + np.log(np.exp(logits - top[:, None]).sum(axis=1))
    loss = (log_z - logits[np.arange(len(words)), target]).sum()
    d = softmax(logits)[:, 0] - (target == 0)
    G = np.zeros(outside_vectors.shape)
    for i in range(len(words)):
        G[words[i]] += d[i] * center_vector
    return loss, d @ outside_vectors[words], G
