"""A softmax over the outside word and the draws (sampled_softmax_loss) takes the place of the K + 1 sigmoids. Shows in all outputs always.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    # the vocabulary is only the outside word and the K drawn words now
    small_vocab = [outside_index] + [int(k) for k in negative_indices]
    W = outside_vectors[small_vocab]
    logits = W @ center_vector
    loss = np.logaddexp.reduce(logits) - logits[0]
    delta = softmax(logits)
    delta[0] -= 1
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for place, word in enumerate(small_vocab):
        grad_outside_vectors[word] += delta[place] * center_vector
    return loss, delta @ W, grad_outside_vectors
