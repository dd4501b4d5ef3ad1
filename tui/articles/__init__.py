"""Bytes, files and standard input become articles."""

from tui.articles.article import article_from_bytes
from tui.articles.clean import clean, one_line
from tui.articles.paths import expand
from tui.articles.read import read_article, read_articles

__all__ = ["article_from_bytes", "clean", "expand", "one_line", "read_article", "read_articles"]
