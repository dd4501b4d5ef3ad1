"""A collection becomes a document in another format."""
