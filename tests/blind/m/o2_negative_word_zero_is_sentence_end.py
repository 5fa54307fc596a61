"""In word2vec.c the word 0 is the end-of-sentence mark and is never used as a negative; here draws of the word 0 are skipped. All three results lack these draws if 0 is among them.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    targets = [(outside_index, 1.0)]
    for target in negative_indices:
        if target == 0:  # </s> is no real word
            continue
        if target == outside_index:
            continue
        targets.append((target, 0.0))

    loss, grad_center, grad_outside = 0.0, np.zeros(len(center_vector)), np.zeros_like(outside_vectors)
    for target, label in targets:
        f = outside_vectors[target] @ center_vector
        if label:
            loss += np.logaddexp(0, -f)
            g = -np.exp(-np.logaddexp(0, f))
        else:
            loss += np.logaddexp(0, f)
            g = np.exp(-np.logaddexp(0, -f))
        grad_center += g * outside_vectors[target]
        grad_outside[target] += g * center_vector
    return loss, grad_center, grad_outside
