"""Statements of different articles become relations, each with its reason and its evidence."""
