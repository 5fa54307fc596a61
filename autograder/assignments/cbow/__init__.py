"""The second assignment: CBOW and the hierarchical softmax."""
