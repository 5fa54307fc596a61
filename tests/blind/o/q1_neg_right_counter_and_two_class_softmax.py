"""Right: each sigmoid is a softmax over the two scores (z, 0), and the repeated draws are counted with collections.Counter.
---
verdict = "right"
"""

from collections import Counter


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    tally = Counter(int(k) for k in negative_indices)
    words = [int(outside_index), *tally]
    times = np.array([1, *tally.values()])

    two = np.zeros((len(words), 2))           # scores of "seen" and of "not seen"
    two[:, 0] = outside_vectors[words] @ center_vector
    log_norm = np.logaddexp(two[:, 0], two[:, 1])
    wanted = np.array([0] + [1] * len(tally))  # the class which is right
    picked = np.take_along_axis(two, wanted[:, None], axis=1)[:, 0]
    loss = times @ (log_norm - picked)

    delta = softmax(two)[:, 0] - (wanted == 0)
    delta = times * delta
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[words] = delta[:, None] * center_vector
    return loss, delta @ outside_vectors[words], grad_outside_vectors
