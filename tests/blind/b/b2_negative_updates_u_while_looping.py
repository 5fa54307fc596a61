"""Works like the C program: each term's gradient is at once subtracted from (a copy of) U, so a word that comes again is scored with its already moved vector; right only when no word repeats.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    syn1neg = np.array(outside_vectors, dtype=float)
    neu1e = np.zeros(len(center_vector))
    loss = 0.0
    for d in range(len(negative_indices) + 1):
        if d == 0:
            target, label = outside_index, 1
        else:
            target, label = negative_indices[d - 1], 0
        f = syn1neg[target] @ center_vector
        loss += np.logaddexp(0, -f if label else f)
        g = sigmoid(np.array(f)) - label
        neu1e = neu1e + g * syn1neg[target]
        syn1neg[target] = syn1neg[target] - g * center_vector
    return loss, neu1e, outside_vectors - syn1neg
