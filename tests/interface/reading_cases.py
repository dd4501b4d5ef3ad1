"""Keys for reading in the text, with what comes of them: sentences, labels, marks, selections, words."""

from __future__ import annotations

from collections.abc import Callable

from session.stories import BALANCES, BUDGET, HARBOUR, HOLE, PLEDGE, SUIT, UNFUNDED

from tui.session import Session

Case = tuple[str, str, Callable[[Session], object], object]


def selected(session: Session) -> str | None:
    """The words that are selected."""
    return session.selection.of(session.article.text) if session.selection else None


def first_letters(session: Session) -> str:
    """The first ten letters that are selected."""
    return (selected(session) or "")[:10]


def last_letters(session: Session) -> str:
    """The last ten letters that are selected."""
    return (selected(session) or "")[-10:]


def at_caret(session: Session) -> str:
    """The first letters at the caret."""
    assert session.caret is not None
    return session.article.text[session.caret :][:10]


READING: list[Case] = [
    ("hints", "f s", lambda session: session.statement, BALANCES),
    ("hints", "f escape ]", lambda session: (session.statement, session.hints), (BALANCES, ())),
    ("hints", "f", lambda session: [hint.label for hint in session.hints], ["a", "s", "d", "f", "g"]),
    ("next-sentence", ")", at_caret, "Opposition"),
    ("next-sentence", "2 )", at_caret, "“There is "),
    ("previous-sentence", "2 ) (", at_caret, "Opposition"),
    ("mark", "m a", lambda session: session.marks["a"].place.offset, PLEDGE.content[0].start),
    ("mark", "m 1", lambda session: session.marks, {}),
    ("go-to-mark", "m a 3 ] ' a", lambda session: session.statement, PLEDGE),
    ("go-to-mark", "m a J ' a", lambda session: session.article, HARBOUR),
    ("go-to-mark", "c ' '", lambda session: session.statement, PLEDGE),
    ("back", "m a 3 ] ' a backspace", lambda session: session.statement, HOLE),
    ("show-cursor", "z t", lambda session: session.view.start, 0),
    ("select", "v", selected, "We"),
    ("select", "v v", selected, None),
    ("select", ") v", selected, "Opposition"),
    ("extend-right", "v l", selected, "We "),
    ("extend-right", "v 3 right", selected, "We wi"),
    ("extend-left", "v h", selected, "W"),
    ("extend-left", "v 2 left", selected, "“We"),
    ("extend-word", "v 3 w", selected, "We will not raise"),
    ("extend-word-back", "v 3 w b", selected, "We will not"),
    ("extend-down", "v j", last_letters, "kafor, add"),
    ("extend-up", ") v 2 k", first_letters, "t the budg"),
    ("extend-sentence", "v )", last_letters, "thout it”."),
    ("extend-sentence-back", "v (", selected, "“We"),
    ("extend-paragraph", "v 2 }", last_letters, "” he said."),
    ("extend-paragraph-back", "v {", selected, "“We"),
    ("extend-statement", "v ]", selected, "We will not raise council tax this year,”"),
    ("extend-statement", "v .", selected, "We will not raise council tax this year,”"),
    ("extend-statement-back", "v [", selected, "“We"),
    ("extend-statement-back", "v comma", selected, "“We"),
    ("swap-ends", "v w o l", selected, "e will"),
    ("escape", "v w escape", selected, None),
    ("search-word", "*", lambda session: (session.search.pattern, len(session.search.matches)), ("will", 1)),
    ("search-word", "v w *", lambda session: session.search.pattern, "we will"),
    ("search-word", "] *", lambda session: session.search.pattern, "budget"),
    ("next-match", "* escape n", lambda session: session.search.pattern, "will"),
    ("escape", "* escape", lambda session: session.search.pattern, ""),
    ("search-everywhere", "/ / h o l e enter", lambda session: session.statement, HOLE),
    ("search-everywhere", "/ / h o l e down enter", lambda session: session.article, BUDGET),
    ("search-everywhere", "ctrl+underscore h o l e escape", lambda session: len(session.hits.found), 3),
    ("search-everywhere", "/ h o l e ctrl+slash", lambda session: len(session.hits.found), 3),
    ("search-everywhere", "/ / c o u n c i l ctrl+t", lambda session: len(session.hits.found), 1),
    ("next-match", "/ / h o l e enter n", lambda session: session.article, BUDGET),
    ("next-match", "/ / h o l e enter 3 n", lambda session: session.article, HARBOUR),
    ("previous-match", "/ / h o l e enter N", lambda session: session.article, SUIT),
    ("next-match", "/ / h o l e enter / t a x enter n", lambda session: session.article, HARBOUR),
    ("choice-down", "s down enter", lambda session: session.speaker_id, "tom-reyes"),
    ("choice-down", "s ctrl+n enter", lambda session: session.speaker_id, "tom-reyes"),
    ("choice-up", "s down down up enter", lambda session: session.speaker_id, "tom-reyes"),
    ("choice-up", "s down down ctrl+p enter", lambda session: session.speaker_id, "tom-reyes"),
    ("choice-page-down", "s pagedown enter", lambda session: session.speaker_id, "li-wen"),
    ("choice-page-up", "s pagedown pageup enter", lambda session: session.speaker_id, "dana-okafor"),
    ("switch-condition", "F g space enter", lambda session: session.filter_words, "indirect + mixed + post"),
    ("search-statements", "/ / c o u n c i l ctrl+t", lambda session: len(session.hits.found), 1),
    ("next-statement", ") ]", lambda session: session.statement, UNFUNDED),
]  # fmt: skip
