"""In the list (o, w_1, ..., w_K) the label 1 is put at place outside_index instead of at place 0, so another term (or none) is treated as the true pair unless o = 0.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    samples = np.append([outside_index], negative_indices).astype(int)
    labels = (np.arange(len(samples)) == outside_index).astype(float)
    rows = outside_vectors[samples]
    logits = rows @ center_vector
    # binary cross entropy with logits
    loss = (np.logaddexp(0, logits) - labels * logits).sum()
    err = sigmoid(logits) - labels
    grad = np.zeros(outside_vectors.shape)
    for e, w in zip(err, samples):
        grad[w] += e * center_vector
    return loss, err @ rows, grad
