"""The hidden autograder of the word2vec gradient course."""
