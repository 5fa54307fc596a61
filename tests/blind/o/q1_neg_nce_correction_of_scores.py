"""The log of the expected count K/n_words is subtracted from every score, as tf.nn.nce_loss does for noise contrastive estimation. Shows in all outputs unless K equals n_words.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    n_words = outside_vectors.shape[0]
    num_sampled = len(negative_indices)
    # expected count of a class under the uniform sampler
    expected_count = num_sampled / n_words

    true_w = outside_vectors[outside_index]
    sampled_w = outside_vectors[negative_indices]
    true_logit = true_w @ center_vector - np.log(expected_count)
    sampled_logits = sampled_w @ center_vector - np.log(expected_count)

    loss = np.logaddexp(0, -true_logit) + np.logaddexp(0, sampled_logits).sum()
    d_true = -sigmoid(-true_logit)
    d_sampled = sigmoid(sampled_logits)

    grad_center_vector = d_true * true_w + d_sampled @ sampled_w
    grad_outside_vectors = np.zeros((n_words, center_vector.size))
    grad_outside_vectors[outside_index] = d_true * center_vector
    np.add.at(grad_outside_vectors, negative_indices, d_sampled[:, None] * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
