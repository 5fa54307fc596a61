"""Right: the list of (word, label) is split in halves until one is left, and the three results of the halves are added.
---
verdict = "right"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    tasks = [(int(outside_index), 1.0)] + [(int(k), 0.0) for k in negative_indices]

    def solve(lo, hi):
        if hi - lo == 1:
            word, label = tasks[lo]
            u = outside_vectors[word]
            s = u @ center_vector
            loss = np.logaddexp(0, -s) if label else np.logaddexp(0, s)
            # sigmoid(s) - label without a difference of two ones
            d = -np.exp(-np.logaddexp(0, s)) if label else np.exp(-np.logaddexp(0, -s))
            return loss, d * u, {word: d}
        mid = (lo + hi) // 2
        l1, g1, d1 = solve(lo, mid)
        l2, g2, d2 = solve(mid, hi)
        return l1 + l2, g1 + g2, {w: d1.get(w, 0.0) + d2.get(w, 0.0) for w in d1 | d2}

    loss, grad_center, by_word = solve(0, len(tasks))
    grad_outside = np.zeros(outside_vectors.shape)
    for word, d in by_word.items():
        grad_outside[word] = d * center_vector
    return loss, grad_center, grad_outside
