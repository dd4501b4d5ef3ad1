"""Articles go in, events come out, whatever happens to the workers, the library or the pipeline."""

import io
import multiprocessing
import os
import socket
import sqlite3
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from multiprocessing import resource_tracker
from pathlib import Path
from queue import SimpleQueue

import pytest

from tui.analysis import batch, comparing, pipeline, work
from tui.analysis.analyser import Analyser
from tui.analysis.batch import analyse_articles
from tui.analysis.pool import Workers
from tui.analysis.work import Findings
from tui.articles import article_from_bytes
from tui.errors import LanguageError
from tui.language import version
from tui.model import Article, Collection
from tui.pipelines import RULES, SHIPPED
from tui.relations.entailment import NOTICE
from tui.session.events import Analysed, Collected, Event, Failed, Noticed
from tui.statements import analyse
from tui.storage import Library

TEXTS = {
    "quay": "“The quay will close in May,” said Ada Vance, the harbour master.\n",
    "dyke": "Tomas Brandt said: “The dyke will hold.”\n",
    "mill": "“Nobody was asked about the mill,” Vance told reporters.\n",
}
ARTICLES = tuple(
    replace(article_from_bytes(text.encode(), f"news/{name}.txt"), id=name) for name, text in TEXTS.items()
)


def dies_on_the_dyke(article: Article, pipeline: str) -> Findings:
    """Stands in for a text on which the pipeline crashes."""
    if article.id == "dyke":
        os._exit(9)
    return work.Findings(analyse(article), (), by_rules=True)


def never_ends(article: Article, pipeline: str) -> Findings:
    """Stands in for a text on which the pipeline hangs, and tells the test that it has been reached."""
    socket.create_connection(("127.0.0.1", int(os.environ["ONRECORD_TEST_PORT"]))).close()
    time.sleep(600)
    raise AssertionError


@pytest.fixture
def hanging(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """The pipeline hangs on every text; whoever accepts a connection knows that a worker has begun one."""
    with socket.create_server(("127.0.0.1", 0)) as begun:
        begun.settimeout(60)
        monkeypatch.setenv("ONRECORD_TEST_PORT", str(begun.getsockname()[1]))
        monkeypatch.setattr(work, "analyse_article", never_ends)
        yield begun


@pytest.fixture
def in_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_SMALL", -1)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as library:
        yield library


def _run(analyser: Analyser) -> list[Event]:
    events: list[Event] = []
    analyser.start(ARTICLES, events.append)
    assert analyser.wait(timeout=60)
    return events


def _directly(articles: tuple[Article, ...]) -> Collection:
    from tui.relations import load_entailment, relate
    from tui.statements import collect

    collection = collect(articles, [analyse(article) for article in articles])
    return Collection(
        articles, collection.speakers, collection.statements, relate(collection, load_entailment()), collection.mentions
    )


def test_every_article_is_announced_and_the_last_event_is_the_whole_collection():
    events = _run(Analyser(RULES, jobs=2))
    analysed = [event for event in events if isinstance(event, Analysed)]
    assert {event.article_id for event in analysed} == set(TEXTS)
    assert [(event.done, event.total) for event in analysed] == [(1, 3), (2, 3), (3, 3)]
    assert events[-1] == Collected(_directly(ARTICLES))


def test_worker_processes_find_what_one_process_finds(in_workers: None):
    assert analyse_articles(ARTICLES, pipeline=RULES, jobs=2) == _directly(ARTICLES)


def test_small_inputs_need_no_worker_process():
    assert analyse_articles(ARTICLES, pipeline=RULES) == _directly(ARTICLES)


def test_without_comparing_there_are_no_relations():
    assert analyse_articles(ARTICLES, pipeline=RULES, compare=False).relations == ()


def test_no_articles_make_an_empty_collection():
    assert analyse_articles((), pipeline=RULES) == Collection()


def test_a_worker_that_dies_costs_its_article_alone(monkeypatch: pytest.MonkeyPatch, in_workers: None):
    monkeypatch.setattr(work, "analyse_article", dies_on_the_dyke)
    events: list[Event] = []
    collection = analyse_articles(ARTICLES, pipeline=RULES, jobs=2, progress=events.append)
    failures = [event for event in events if isinstance(event, Failed)]
    assert failures == [Failed("dyke", "news/dyke.txt could not be analysed: the worker process died (exit status 9)")]
    assert collection.articles == ARTICLES
    assert {statement.article for statement in collection.statements} == {"quay", "mill"}


def test_statements_are_shown_even_where_comparing_them_fails(monkeypatch: pytest.MonkeyPatch):
    without = analyse_articles(ARTICLES, pipeline=RULES, compare=False)
    joined = work.join

    def join(*arguments: object) -> work.Joined:
        if arguments[2]:
            raise ValueError("no such number")
        return joined(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(work, "join", join)
    events: list[Event] = []
    assert analyse_articles(ARTICLES, pipeline=RULES, progress=events.append) == without
    (notice,) = [event for event in events if isinstance(event, Noticed)]
    assert notice.message.startswith("statements could not be compared: ValueError: no such number (")


def test_that_the_entailment_model_is_missing_is_told_once_and_only_where_articles_are_compared(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(comparing, "available", lambda: False)

    def told(articles: Sequence[Article], compare: bool = True) -> list[str]:
        events: list[Event] = []
        analyse_articles(articles, pipeline=RULES, compare=compare, progress=events.append)
        return [event.message for event in events if isinstance(event, Noticed)]

    assert told(ARTICLES) == [NOTICE]
    assert told(ARTICLES[:1]) == told(ARTICLES, compare=False) == []


def test_stopping_does_not_wait_for_the_work_and_ends_every_process(hanging: socket.socket):
    events: list[Event] = []
    analyser = Analyser(RULES, jobs=2)
    analyser.start(ARTICLES, events.append)
    hanging.accept()[0].close()
    started = time.monotonic()
    analyser.stop()
    analyser.stop()
    assert time.monotonic() - started < 60  # the work would take ten times as long
    assert multiprocessing.active_children() == []
    assert events == []


def test_an_analysis_works_while_standard_error_is_no_file(monkeypatch: pytest.MonkeyPatch):
    resource_tracker._resource_tracker._stop()  # as in a program that has started no process yet

    class Captured(io.StringIO):
        def fileno(self) -> int:  # what Textual's stand-in for standard error answers
            return -1

    monkeypatch.setattr(sys, "stderr", Captured())
    assert isinstance(_run(Analyser(RULES, jobs=1))[-1], Collected)


def test_the_reader_is_told_when_the_analysis_itself_breaks(monkeypatch: pytest.MonkeyPatch):
    def submit(*arguments: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(Workers, "submit", submit)
    assert _run(Analyser(RULES)) == [Noticed("the analysis has ended: OSError: no more processes")]


def test_an_analyser_can_be_started_again():
    analyser = Analyser(RULES, jobs=1)
    assert _run(analyser)[-1] == _run(analyser)[-1]


def test_what_was_found_before_a_halt_is_not_looked_for_again(monkeypatch: pytest.MonkeyPatch):
    analyser = Analyser(RULES, jobs=1)
    _run(analyser)
    analyser.halt()
    monkeypatch.setattr(work, "analyse_article", dies_on_the_dyke)
    events = _run(analyser)
    assert not [event for event in events if isinstance(event, Failed)]
    assert [event for event in events if isinstance(event, Collected)][-1].final


def test_a_halt_does_not_wait_and_nothing_is_told_after_it(hanging: socket.socket):
    events: list[Event] = []
    analyser = Analyser(RULES, jobs=1)
    analyser.start(ARTICLES, events.append)
    hanging.accept()[0].close()
    analyser.halt()
    assert analyser.wait(timeout=60)
    assert events == []
    assert not multiprocessing.active_children()


def test_a_second_run_takes_everything_from_the_library(library: Library, monkeypatch: pytest.MonkeyPatch):
    first = analyse_articles(ARTICLES, pipeline=RULES, library=library)
    monkeypatch.delattr(work, "analyse_article")
    assert analyse_articles(ARTICLES, pipeline=RULES, library=library) == first


def test_what_is_known_does_not_wait_for_what_is_not(library: Library, request: pytest.FixtureRequest):
    analyse_articles(ARTICLES[2:], pipeline=RULES, library=library)
    request.getfixturevalue("hanging")  # only now
    events: SimpleQueue[Event] = SimpleQueue()
    analyser = Analyser(RULES, library, jobs=1)
    analyser.start(ARTICLES, events.put)
    assert events.get(timeout=60) == Analysed("mill", 1, 3)
    analyser.stop()


def test_changed_rules_do_not_get_the_analyses_of_the_old_ones(library: Library, monkeypatch: pytest.MonkeyPatch):
    analyse_articles(ARTICLES, pipeline=RULES, library=library)
    monkeypatch.setattr(pipeline, "program_digest", lambda *_parts: "changed")
    assert library.analysis(ARTICLES[0], pipeline.choose_pipeline(RULES).version) is None


def test_a_library_that_fails_is_given_up_with_one_notice(tmp_path: Path):
    with Library(tmp_path / "library.db") as library:
        with sqlite3.connect(library.path) as connection:
            connection.execute("DROP TABLE analyses")
        connection.close()
        events: list[Event] = []
        collection = analyse_articles(ARTICLES, pipeline=RULES, library=library, progress=events.append)
    assert collection == _directly(ARTICLES)
    (notice,) = [event for event in events if isinstance(event, Noticed)]
    assert notice.message.startswith("analyses are not kept: ")


def test_without_weights_the_default_pipeline_is_rules_with_a_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(version, "WEIGHTS", (tmp_path / "syntax", tmp_path / "encoder"))
    events: list[Event] = []
    assert analyse_articles(ARTICLES, pipeline=SHIPPED, progress=events.append) == _directly(ARTICLES)
    assert events[0] == Noticed(f"{pipeline.BY_RULES}: its weights are not installed")


def test_weights_that_cannot_be_loaded_leave_rules_with_one_notice_and_nothing_in_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: Library
):
    broken = tmp_path / "syntax"
    broken.mkdir()
    (broken / "meta.json").write_text("{}")
    monkeypatch.setattr(version, "WEIGHTS", (broken, tmp_path / "encoder"))

    def load(name: str) -> object:
        raise LanguageError("the weights are damaged")

    work._loaded.cache_clear()
    monkeypatch.setattr("tui.language.load", load)
    monkeypatch.setattr(batch, "_is_small", lambda *_: True)
    events: list[Event] = []
    collection = analyse_articles(ARTICLES, pipeline=SHIPPED, library=library, progress=events.append)
    work._loaded.cache_clear()
    assert collection == _directly(ARTICLES)
    notices = [event for event in events if isinstance(event, Noticed)]
    assert notices == [Noticed(f"{pipeline.BY_RULES}: the weights are damaged")]
    assert library.analysis(ARTICLES[0], pipeline.choose_pipeline(SHIPPED).version) is None


def test_an_unknown_pipeline_is_refused_at_once():
    with pytest.raises(LanguageError, match="no_such_pipeline"):
        analyse_articles(ARTICLES, pipeline="no_such_pipeline")


def test_an_article_that_is_not_analysed_says_nothing_in_its_own_voice():
    told = "{} sheep were moved from the flooded fields of Port Ellery in March by the boats of four fishing families."
    articles = [article_from_bytes(told.format(number).encode(), f"{number}.txt") for number in (150, 138)]
    analyses = [analyse(article) for article in articles]
    assert [said.article for said in work.join(articles, analyses, True).collection.statements] == [
        article.id for article in articles
    ]
    assert work.join(articles, analyses[:1], True).collection == Collection()
