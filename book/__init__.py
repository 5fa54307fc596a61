"""The book: chapters in MyST Markdown, the twins of their equations, their figures and numbers."""
