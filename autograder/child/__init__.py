"""The child's side of the sandbox: all that a submission's process may read of this package."""
