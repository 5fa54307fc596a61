"""The list is cut into a left and a right half around a middle element that is taken for the center word, though outside_indices doesn't contain the center. Shows in all outputs for every window, as one word is always lost.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""
def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    # -m <= j <= m without j = 0
    m = len(outside_indices) // 2
    before = list(outside_indices[:m])
    after = list(outside_indices[m + 1 :])

    loss = 0.0
    grad_c = np.zeros_like(center_vectors)
    grad_o = np.zeros_like(outside_vectors)
    for word in before + after:
        l, gc, go = pair_loss_and_gradient(center_vectors[center_index], word, outside_vectors)
        loss = loss + l
        grad_c[center_index] = grad_c[center_index] + gc
        grad_o = grad_o + go
    return loss, grad_c, grad_o
