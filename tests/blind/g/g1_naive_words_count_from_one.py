"""The source numbers the words u_1 to u_V, so outside_index is believed to count from one and 1 is subtracted from it; everything belongs to the word before.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # u_1, ..., u_V -> python은 0부터 시작
    o = outside_index - 1
    scores = outside_vectors @ center_vector
    log_probs = scores - np.logaddexp.reduce(scores)
    delta = np.exp(log_probs)
    delta[o] -= 1
    return -log_probs[o], delta @ outside_vectors, np.outer(delta, center_vector)
