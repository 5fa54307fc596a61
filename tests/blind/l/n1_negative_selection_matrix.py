"""Unusual: the words are picked by multiplying with a 0/1 selection matrix, and its transpose brings the gradients back and adds up repeated draws.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = len(outside_vectors)
    chosen = [outside_index, *negative_indices]
    S = np.array([[float(w == i) for w in range(n_words)] for i in chosen])
    scores = S @ (outside_vectors @ center_vector)
    is_outside = np.arange(len(chosen)) == 0
    loss = np.where(is_outside, np.logaddexp(0, -scores), np.logaddexp(0, scores)).sum()
    d_word = S.T @ (sigmoid(scores) - is_outside)
    return loss, d_word @ outside_vectors, d_word[:, None] * center_vector
