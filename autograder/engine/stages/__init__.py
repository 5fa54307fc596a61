"""The stages of a question: each says one thing about what came back."""
