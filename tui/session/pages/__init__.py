"""What the pages over several articles show of a collection, as values ready to be laid out."""
