"""The gradients of word2vec: functions, cases, questions, misconceptions."""
