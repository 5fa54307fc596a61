"""As in word2vec.c, the vector of the context word is the input and the center word is what is predicted: V is read (and gets its gradient) in the rows of the outside words, U in the row of the center. All three results are wrong, unless every outside word is the center word itself.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    # word = sen[sentence_position]; for every context word: l1 = last_word * layer1_size
    word = center_index
    syn0, syn1 = center_vectors, outside_vectors
    loss, grad0, grad1 = 0.0, np.zeros(syn0.shape), np.zeros(syn1.shape)
    for last_word in outside_indices:
        l, neu1e, g1 = pair_loss_and_gradient(syn0[last_word], word, syn1)
        loss += l
        grad0[last_word] += neu1e
        grad1 += g1
    return loss, grad0, grad1
