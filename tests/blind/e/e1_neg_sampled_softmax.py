"""Takes negative sampling for a softmax over the outside word and the draws, and computes its loss and gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    candidates = np.append(outside_index, negative_indices)
    sub = outside_vectors[candidates]
    logits = sub @ center_vector
    loss = np.logaddexp.reduce(logits) - logits[0]
    d = softmax(logits)
    d[0] -= 1
    full = np.zeros(outside_vectors.shape)
    np.add.at(full, candidates, d[:, None] * center_vector)
    return loss, d @ sub, full
