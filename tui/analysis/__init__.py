"""Articles become a collection, in worker processes and through the cache."""
