"""Many submissions: pool, results, the class page, similarity."""
