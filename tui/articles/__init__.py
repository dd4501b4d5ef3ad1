"""Bytes, files and streams become articles."""
