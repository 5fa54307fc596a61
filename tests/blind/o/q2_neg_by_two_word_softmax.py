"""Right: -log sigmoid(s) is the naive softmax loss of the two rows u and 0, so the function only calls naive_softmax_loss_and_gradient once for each word.
---
verdict = "right"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    # sigmoid(s) = e^s / (e^s + e^0): a softmax over the word itself and a "nobody" of zeros
    nobody = np.zeros_like(center_vector)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    loss, grad_center_vector = 0.0, np.zeros(center_vector.shape)
    for word, winner in [(outside_index, 0)] + [(k, 1) for k in negative_indices]:
        two = np.stack([outside_vectors[word], nobody])
        J, dv, dU = naive_softmax_loss_and_gradient(center_vector, winner, two)
        loss += J
        grad_center_vector += dv
        grad_outside_vectors[word] += dU[0]
    return loss, grad_center_vector, grad_outside_vectors
