"""The twins of each chapter's equations; see :mod:`book.equations`."""
