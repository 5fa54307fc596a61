"""As in word2vec.c, the vectors take a step (alpha = 0.025) after every pair, so later pairs see moved vectors. Shows in all outputs when the window has more than one word.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""

ALPHA = 0.025  # starting learning rate of word2vec.c for skip-gram


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    syn0 = center_vectors.copy()
    syn1 = outside_vectors.copy()
    grad_syn0 = np.zeros(syn0.shape)
    grad_syn1 = np.zeros(syn1.shape)
    loss = 0.0
    for a in range(len(outside_indices)):
        last_word = outside_indices[a]
        f, neu1e, neu1 = pair_loss_and_gradient(syn0[center_index], last_word, syn1)
        loss = loss + f
        grad_syn0[center_index] += neu1e
        grad_syn1 += neu1
        syn0[center_index] -= ALPHA * neu1e
        syn1 -= ALPHA * neu1
    return loss, grad_syn0, grad_syn1
