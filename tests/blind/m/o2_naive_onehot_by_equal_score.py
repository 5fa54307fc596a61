"""The one-hot vector is built by comparing scores (`scores == scores[outside_index]`) instead of indices. If another word has exactly the score of the outside word (equal rows, a center vector of zeros), it gets a one too, and both gradients are wrong (that for U only if v_c is not zero).
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.sum(outside_vectors * center_vector, axis=1)
    target_score = scores[outside_index]
    peak = scores.max()

    log_partition = np.log(np.sum(np.exp(scores - peak)))
    loss = peak - target_score + log_partition
    y_hat = np.exp(scores - peak - log_partition)
    y = np.where(scores == target_score, 1.0, 0.0)  # 1 at the true word, 0 elsewhere

    residual = y_hat - y
    grad_center_vector = np.sum(residual[:, None] * outside_vectors, axis=0)
    grad_outside_vectors = residual[:, None] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
