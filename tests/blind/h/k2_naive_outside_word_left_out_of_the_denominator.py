"""As in a contrastive loss with positives and negatives, the denominator sums over all words but the outside word, in the loss and consistently in both gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    logits = outside_vectors @ center_vector
    positive = logits[outside_index]
    is_negative = np.arange(len(logits)) != outside_index
    negatives = logits[is_negative]

    m = negatives.max()
    log_denominator = m + np.log(np.exp(negatives - m).sum())
    loss = log_denominator - positive

    weights = np.full(len(logits), -1.0)
    weights[is_negative] = np.exp(negatives - log_denominator)
    return loss, weights @ outside_vectors, weights[:, None] * center_vector[None, :]
