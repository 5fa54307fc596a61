"""A small class holds the three arguments and computes scores, log-partition and error lazily as cached properties.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


from functools import cached_property


class NaivePair:
    def __init__(self, v, o, U):
        self.v, self.o, self.U = v, o, U

    @cached_property
    def scores(self):
        raw = np.einsum("wd,d->w", self.U, self.v)
        return raw - raw.max()  # a common shift changes nothing below

    @cached_property
    def log_partition(self):
        return np.log(np.exp(self.scores).sum())

    @cached_property
    def error(self):
        e = np.exp(self.scores - self.log_partition)
        e[self.o] -= 1
        return e

    def loss(self):
        return self.log_partition - self.scores[self.o]

    def gradients(self):
        return np.einsum("wd,w->d", self.U, self.error), np.einsum("w,d->wd", self.error, self.v)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    pair = NaivePair(center_vector, outside_index, outside_vectors)
    return (pair.loss(), *pair.gradients())
