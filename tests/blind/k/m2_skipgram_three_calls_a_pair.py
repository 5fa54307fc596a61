"""The pair function is called three times for each outside word, once for each result; a pair function that draws its own words then gives three results that do not belong together.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    v = center_vectors[center_index]
    for o in outside_indices:
        loss += pair_loss_and_gradient(v, o, outside_vectors)[0]
        grad_center_vectors[center_index] += pair_loss_and_gradient(v, o, outside_vectors)[1]
        grad_outside_vectors += pair_loss_and_gradient(v, o, outside_vectors)[2]
    return loss, grad_center_vectors, grad_outside_vectors
