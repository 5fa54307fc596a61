"""Names of this assignment's functions that several of its modules use."""

from __future__ import annotations

__all__ = ["NAIVE", "NEGATIVE", "SKIPGRAM"]

NAIVE = "naive_softmax_loss_and_gradient"
NEGATIVE = "negative_sampling_loss_and_gradient"
SKIPGRAM = "skipgram_loss_and_gradient"
