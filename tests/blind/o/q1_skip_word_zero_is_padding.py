"""Index 0 is taken for the padding token, as in Keras with mask_zero, and left out of the window. Shows in all outputs when word 0 is among the outside words.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)

    # windows at the border of a sentence are shorter: mask the padding
    real_words = [word for word in outside_indices if word]

    for word in real_words:
        pair_loss, d_center, d_outside = pair_loss_and_gradient(
            center_vectors[center_index], word, outside_vectors
        )
        loss += pair_loss
        grad_center_vectors[center_index] += d_center
        grad_outside_vectors += d_outside
    return loss, grad_center_vectors, grad_outside_vectors
