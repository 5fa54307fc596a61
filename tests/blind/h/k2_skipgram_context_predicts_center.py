"""The roles are swapped as in gensim: the center vector of each context word predicts the center word, so the pair function gets V[o] and the center index, and the gradient lands in row o of V.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for word2 in outside_indices:
        l1 = center_vectors[word2]
        one_loss, d_l1, d_out = pair_loss_and_gradient(l1, center_index, outside_vectors)
        loss += one_loss
        grad_center_vectors[word2] += d_l1
        grad_outside_vectors += d_out
    return loss, grad_center_vectors, grad_outside_vectors
