"""The window is taken to contain the center word in its middle, so the entry at position len // 2 is dropped (j = 0);
but outside_indices has no center, and a true outside word is lost. Shows for every window, also for a single word.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    m = len(outside_indices) // 2
    loss = 0.0
    grad_center = np.zeros_like(center_vectors[center_index])
    grad_U = np.zeros_like(outside_vectors)
    for j, word in enumerate(outside_indices, start=-m):
        if j == 0:
            continue
        step = pair_loss_and_gradient(center_vectors[center_index], word, outside_vectors)
        loss += step[0]
        grad_center += step[1]
        grad_U += step[2]
    grad_V = np.zeros_like(center_vectors)
    grad_V[center_index] = grad_center
    return loss, grad_V, grad_U
