"""The gradient by the center vector is added to the row of the outside word of dJ/dV instead of the row of the center
word. Shows whenever a word of the window is not the center word itself.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    gradient_center = np.zeros_like(center_vectors)
    gradient_outside = np.zeros_like(outside_vectors)
    cost = 0.0
    for index in outside_indices:
        c, g_in, g_out = pair_loss_and_gradient(center_vectors[center_index], index, outside_vectors)
        cost += c
        gradient_center[index] += g_in
        gradient_outside += g_out
    return cost, gradient_center, gradient_outside
