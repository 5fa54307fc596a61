"""The running log-sum-exp begins with 0 instead of minus infinity, which is one more word with the score zero. Shows in the loss unless the scores are so large that this word doesn't count.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    log_total = 0.0
    for u in outside_vectors:
        log_total = np.logaddexp(log_total, u @ center_vector)
    loss = log_total - outside_vectors[outside_index] @ center_vector

    y_hat = softmax(outside_vectors @ center_vector)
    y = np.arange(len(outside_vectors)) == outside_index
    return loss, (y_hat - y) @ outside_vectors, np.outer(y_hat - y, center_vector)
