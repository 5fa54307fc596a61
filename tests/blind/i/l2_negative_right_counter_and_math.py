"""Right: counts the draws with collections.Counter and computes softplus and sigmoid of each score by hand with math.exp(-abs(s)) and math.log1p, word by word.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = ""
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    """Negative sampling loss of one pair of words with K draws, and its gradients."""

    import math
    from collections import Counter

    loss = 0.0
    grad_center_vector = np.zeros(center_vector.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)

    # +1 for the true word, -n for a word that was drawn n times
    multiplicity = Counter({int(outside_index): 1})
    multiplicity.subtract(np.asarray(negative_indices).tolist())

    for word, times in multiplicity.items():
        sign = 1 if times > 0 else -1
        margin = sign * float(outside_vectors[word] @ center_vector)
        small = math.exp(-abs(margin))
        loss += abs(times) * (max(-margin, 0.0) + math.log1p(small))
        miss = (1.0 if margin < 0 else small) / (1.0 + small)  # sigmoid(-margin)
        grad_center_vector -= times * miss * outside_vectors[word]
        grad_outside_vectors[word] = -times * miss * center_vector

    return loss, grad_center_vector, grad_outside_vectors
