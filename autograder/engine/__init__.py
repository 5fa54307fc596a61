"""What a function, a case, a question and a stage is; asking, and one verdict for each."""
