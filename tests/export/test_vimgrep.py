"""Each statement becomes one line that an editor can jump to."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tui.export import to_vimgrep
from tui.model import Article, Collection, Span, Statement, StatementKind


def test_a_line_says_where_a_statement_begins_who_said_it_and_what(collection: Collection):
    assert list(to_vimgrep(collection)) == [
        "news/quay.txt:5:1:Ada Vance: “The quay 🛟 will close,” … “in May.”",
        "news/reply.txt:1:14:Ada Vance (denied): that the quay would close",
    ]


def test_attitudes_are_listed_when_asked_for(collection: Collection):
    assert list(to_vimgrep(collection, attitudes=True))[-1] == "news/reply.txt:1:58:Shopkeepers: that it stays open"


def test_a_statement_without_a_speaker_says_so(collection: Collection):
    nobody = replace(collection.statements[0], speaker=None)
    (line,) = to_vimgrep(replace(collection, statements=(nobody,)))
    assert line.startswith("news/quay.txt:5:1:no speaker: “The quay")


def test_a_path_that_would_steer_the_terminal_stays_on_its_line(collection: Collection):
    hostile = replace(collection.articles[0], path="a\x1b[2J\nb.txt")
    (line,) = to_vimgrep(replace(collection, articles=(hostile,), statements=collection.statements[:1]))
    assert line.startswith("a\ufffd[2J b.txt:5:1:")


@given(st.text(alphabet=st.sampled_from("aé🛟 \t\n"), min_size=1), st.data())
def test_line_and_byte_column_lead_back_to_the_statement(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text) - 1))
    statement = Statement("a:0", "a", None, StatementKind.DIRECT, (Span(start, start + 1),))
    (row,) = to_vimgrep(Collection((Article("a", "a.txt", text, ""),), statements=(statement,)))
    _, line, column, _ = row.split(":", 3)
    before = text.split("\n")[: int(line) - 1]
    rest = text.split("\n")[int(line) - 1].encode()[: int(column) - 1].decode()
    assert "".join(f"{part}\n" for part in before) + rest == text[:start]
    assert len(row.splitlines()) == 1
