"""As in the C program of word2vec, the row of a word is moved at once after its term, so a word that is drawn again is seen with its moved vector.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    syn1neg = outside_vectors.copy()
    neu1e = np.zeros_like(center_vector)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    loss = 0.0
    for d in range(len(negative_indices) + 1):
        if d == 0:
            target, label = outside_index, 1
        else:
            target, label = negative_indices[d - 1], 0
        f = syn1neg[target] @ center_vector
        loss += np.logaddexp(0, -f) if label else np.logaddexp(0, f)
        g = label - sigmoid(f)
        neu1e += g * syn1neg[target]
        syn1neg[target] += g * center_vector
        grad_outside_vectors[target] -= g * center_vector
    return loss, -neu1e, grad_outside_vectors
