"""On Record: a terminal reading assistant that shows who said what in the news, and what other articles say."""

__version__ = "0.1.0"
