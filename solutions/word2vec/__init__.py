"""The reference of the word2vec assignment, and its notebook as text."""
