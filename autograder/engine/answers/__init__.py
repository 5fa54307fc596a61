"""What came back of a case, read, compared and diagnosed."""
