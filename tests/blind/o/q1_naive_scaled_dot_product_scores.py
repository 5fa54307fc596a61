"""The scores are divided by sqrt(dim) as in the attention of transformers. Shows in all outputs as soon as dim > 1 and the scores are not all equal.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    query, keys = center_vector, outside_vectors
    d_k = query.shape[-1]

    # scaled dot product between the query and all keys
    logits = np.einsum("nd,d->n", keys, query) / np.sqrt(d_k)
    probs = softmax(logits)
    log_probs = logits - np.logaddexp.reduce(logits)
    loss = -log_probs[outside_index]

    one_hot = np.zeros_like(probs)
    one_hot[outside_index] = 1.0
    error = probs - one_hot

    grad_center_vector = np.einsum("n,nd->d", error, keys)
    grad_outside_vectors = np.einsum("n,d->nd", error, query)
    return loss, grad_center_vector, grad_outside_vectors
