"""The outer product has its factors in the wrong order and is transposed only if its shape is seen to differ from that of outside_vectors. Shows in grad_outside_vectors only for as many words as dimensions.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.matmul(outside_vectors, center_vector)
    biggest = scores.max()
    partition = np.exp(scores - biggest).sum()
    loss = (biggest - scores[outside_index]) + np.log(partition)

    error = np.exp(scores - biggest) / partition
    error[outside_index] -= 1

    grad_center_vector = np.matmul(error, outside_vectors)
    grad_outside_vectors = np.outer(center_vector, error)
    if grad_outside_vectors.shape != outside_vectors.shape:
        # (dim, n_words) -> (n_words, dim)
        grad_outside_vectors = grad_outside_vectors.T
    return loss, grad_center_vector, grad_outside_vectors
