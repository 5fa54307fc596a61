"""A word that was drawn before is replaced by a new random word, 'so that K different negatives are used'. The draws are passed in and a repeated one has to count twice; all outputs are wrong when a word is drawn more than once and there are unused words left.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def _distinct(negative_indices, outside_index, n_words):
    rng = np.random.default_rng()
    chosen = []
    for k in negative_indices:
        if k in chosen:  # collision: sample again
            free = [w for w in range(n_words) if w != outside_index and w not in chosen]
            if free:
                k = rng.choice(free)
        chosen.append(int(k))
    return np.array(chosen)


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    negatives = _distinct(negative_indices, outside_index, len(outside_vectors))
    s = outside_vectors @ center_vector

    loss = np.logaddexp(0, -s[outside_index])
    g = -sigmoid(-s[[outside_index]])[0]
    grad_center = g * outside_vectors[outside_index]
    grad_outside = np.zeros_like(outside_vectors)
    grad_outside[outside_index] = g * center_vector

    for k in negatives:
        loss += np.logaddexp(0, s[k])
        g = sigmoid(s[[k]])[0]
        grad_center += g * outside_vectors[k]
        grad_outside[k] += g * center_vector
    return loss, grad_center, grad_outside
