"""What is equal, and how two values differ."""
