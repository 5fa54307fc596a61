"""Ported from the C code with two lines swapped: a row is moved by a step of 0.025 before it is used for the gradient of the center vector, which so uses rows that are already updated.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    alpha = 0.025
    scores = outside_vectors @ center_vector
    sig = sigmoid(scores)

    syn1neg = outside_vectors.copy()
    neu1e = np.zeros(center_vector.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    loss = 0.0
    for d, target in enumerate([outside_index, *negative_indices]):
        label = 1 if d == 0 else 0
        loss += np.logaddexp(0, -scores[target] if label else scores[target])
        g = label - sig[target]
        syn1neg[target] += alpha * g * center_vector
        neu1e += g * syn1neg[target]
        grad_outside_vectors[target] -= g * center_vector
    return loss, -neu1e, grad_outside_vectors
