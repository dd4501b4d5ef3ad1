"""Who a source is, by phenomenon: a short text, the words of a source in it, and who is meant (None: left open)."""

import pytest

from tui.statements import analyse

from .reading import article

Case = tuple[str, str, str | None]

BODIES_AND_PEOPLE: dict[str, Case] = {
    "anyone from a company is nobody of that name": (
        "Ada Vance denied it. “I never met anyone from Ferrix,” she wrote.", "she", "Ada Vance"),
    "a company by its form": ("Ada Vance left Ferrix Inc early. She said it rained.", "She", "Ada Vance"),
    "a company by what it has": ("Ferrix’s shareholders met Mona Lund. She said it rained.", "She", "Mona Lund"),
    "a company by which": ("Mona Lund left Ferrix, which builds ferries. She said it rained.", "She", "Mona Lund"),
    "a company by an apposition": (
        "Mona Lund left Ferrix, a firm with a yard. She said it rained.", "She", "Mona Lund"),
    "a short name of a company": (
        "Ferrix Shipping Group sank. Ferrix said it rained.", "Ferrix", "Ferrix Shipping Group"),
    "an article in a name": (
        "The al-Rashid Group sank. Dr Nur al-Rashid said it rained.", "Dr Nur al-Rashid", "Nur al-Rashid"),
    "a country in capitals": ("The US said it rained.", "The US", "US"),
    "a committee named whole": (
        "The Republican Harbour Committee said it rained.", "The Republican Harbour Committee",
        "Republican Harbour Committee"),
    "a paper that sounds like a people": ("It rained, The Guardian reports.", "The Guardian", "Guardian"),
    "a paper by the last word": ("The Harbour Post wrote first. The Post said it rained.", "The Post", "Harbour Post"),
}  # fmt: skip

ROLES: dict[str, Case] = {
    "apposition": ("Ada Vance, the mayor of Troy, left. The mayor said it rained.", "The mayor", "Ada Vance"),
    "apposition in front": ("The mayor, Ada Vance, left. The mayor said it rained.", "The mayor", "Ada Vance"),
    "predicate": ("Ada Vance is the mayor of Troy. The mayor said it rained.", "The mayor", "Ada Vance"),
    "clause": ("Ada Vance, who chairs the board, left. The chairwoman said it rained.", "The chairwoman", "Ada Vance"),
    "clause with a noun": ("Jon Orr, who is a hydrologist, left. The hydrologist said it rained.", "The hydrologist",
                           "Jon Orr"),
    "behind the age": ("Jon Orr, 51, a trader, left. The trader said it rained.", "The trader", "Jon Orr"),
    "age": ("Jon Orr, 51, left. The 51-year-old said it rained.", "The 51-year-old", "Jon Orr"),
    "another age": ("Jon Orr, 51, left. The 52-year-old said it rained.", "The 52-year-old", "The 52-year-old"),
    "office in capitals": ("Norland President Ada Vance left. The Norland president said it rained.",
                           "The Norland president", "Ada Vance"),
    "the office of another country": ("Norland President Ada Vance left. The Sudland president said it rained.",
                                      "The Sudland president", "The Sudland president"),
    "the senator of a place": ("Sen. Ada Vance left. The Norland senator said it rained.", "The Norland senator",
                               "Ada Vance"),
    "the president of somewhere": ("President Ada Vance left. The Sudland president said it rained.",
                                   "The Sudland president", "The Sudland president"),
    "former": ("Former mayor Ada Vance left. The mayor said it rained.", "The mayor", "The mayor"),
    "deputy": ("Deputy mayor Ada Vance left. The mayor said it rained.", "The mayor", "The mayor"),
    "of two the one just named": (
        "Analyst Jon Orr left. " + "It rained and rained on the town and on the port. " * 10
        + "Analyst Ada Vance came. The analyst said it rained.", "The analyst", "Ada Vance"),
    "of two named together none": ("Analyst Jon Orr met analyst Ada Vance. The analyst said it rained.", "The analyst",
                                   "The analyst"),
    "spokeswoman of a company is not the company": (
        "Ada Vance, a spokeswoman for the company, left. The company said it rained.", "The company", "The company"),
    "police spokesman is not the police": ("Police spokesman Jon Orr left. The police said it rained.", "The police",
                                           "The police"),
    "an apposition that is no role": (
        "Callers, the police said. The police said it rained.", "The police", "the police"),
    "named only after the lead": (
        "The mayor of Troy denied that it rained. “It did not rain,” Ada Vance told the council.", "The mayor of Troy",
        "Ada Vance"),
    "named after the lead with a role of her own": (
        "The mayor of Troy said that it rained. “It did not rain,” said Ada Vance, a trader.", "The mayor of Troy",
        "The mayor of Troy"),
    "the museum": ("The Troy Maritime Museum was robbed. The museum said it rained.", "The museum",
                   "Troy Maritime Museum"),
    "of two museums none": ("The Troy Museum and the Orr Museum were robbed. The museum said it rained.", "The museum",
                            "The museum"),
    "a long apposition": ("A director of the port of Troy, Ada Vance, said it rained.",
                          "A director of the port of Troy, Ada Vance", "Ada Vance"),
    "the newspaper": ("The Harbour Post wrote first. The newspaper said it rained.", "The newspaper", "Harbour Post"),
    "the report": ("The Troy Harbour Study was read by all. The report said it rained.", "The report",
                   "Troy Harbour Study"),
    "the other report": ("A report said it rained. The Troy Harbour Study was read. The report said it poured.",
                         "The report", "A report"),
    "the company": ("Ferrix Shipping was fined. The company said it rained.", "The company", "Ferrix Shipping"),
    "of two companies none": (
        "Ferrix Shipping sued Orr Motors. The company said it rained.", "The company", "The company"),
    "a student named": ("Another protester, a student named Ada Vance, said it rained.",
                        "Another protester, a student named Ada Vance,", "Ada Vance"),
    "an ambassador named with the office": (
        "Norland’s ambassador to Sudland denied that it rained. “It did not,” Ambassador Ada Vance said.",
        "Norland’s ambassador to Sudland", "Ada Vance"),
    "a claim of somebody": ("Ada Vance left. According to Ms Vance’s, it rained.", "Ms Vance’s", "Ada Vance"),
}  # fmt: skip

POSSESSIVES: dict[str, Case] = {
    "his spokesman": ("Jon Orr left. His spokesman said it rained.", "His spokesman", "Jon Orr’s spokesman"),
    "her office": ("Ada Vance left. Her office said it rained.", "Her office", "Ada Vance’s office"),
    "his lawyer by name": ("Jon Orr left. His lawyer, Ada Vance, said it rained.", "His lawyer, Ada Vance,",
                           "Ada Vance"),
    "two people’s lawyers": (
        "Jon Orr left. His lawyer said it rained. Ada Vance left. Her lawyer said it poured.", "Her lawyer",
        "Ada Vance’s lawyer"),
    "a husband by title": ("Ada Vance’s husband, Sam Vance, left. Mrs Vance said it rained.", "Mrs Vance", "Ada Vance"),
}  # fmt: skip

PRONOUNS: dict[str, Case] = {
    "the woman of two": ("Mona Lund met Peter Orr. She said it rained.", "She", "Mona Lund"),
    "the man of two": ("Mona Lund met Peter Orr. He said it rained.", "He", "Peter Orr"),
    "who spoke before": ("Peter Orr said it rained. The ferry was late. He said it poured.", "He", "Peter Orr"),
    "not who is named in what is said": ("Peter Orr met Paul Lund. He said Lund was late.", "He", "Peter Orr"),
    "a given name that is a man’s elsewhere": (
        "Reza Orr said she was late. She said it rained.", "She", "Reza Orr"),
    "gender told by an earlier pronoun": (
        "Kim Lund opened her shop. She was glad. Peter Orr came. She said it rained.", "She", "Kim Lund"),
    "not who is only quoted": (
        "Peter Orr left. “Paul Lund was late,” Mona Lund said. He said it poured.", "He", "Peter Orr"),
    "who spoke last, though the text before names others": (
        "Paul Lund met Peter Orr. Jon Lee met Sam Orr. “It rained,” Peter Orr said. “It poured.” He said it snowed.",
        "He", "Peter Orr"),
    "who goes on, though what was said names another": (
        "Ada Vance said Mona Lund was late. “It rained,” she added.", "she", "Ada Vance"),
    "nobody whose sex is not told beside one whose is": (
        "Chris Orr met Mona Lund after she said it rained.", "she", None),
    "not several officials": (
        "Peter Orr spoke to the town. Officials said it rained. He said it poured.", "He", "Peter Orr"),
    "a described woman": ("“It rained,” said one woman at the port. “It poured,” she said.", "she",
                          "one woman at the port"),
    "a girl with a place beside her": (
        "“It rained,” said a Norland girl at the port. “It poured,” she said.", "she", "a Norland girl at the port"),
    "of two men none": ("Mr Orr and Mr Lund left together. He said it rained.", "He", None),
    "in a report": ("Ada Vance told Jon Orr that she said it rained.", "she", "Ada Vance"),
    "it of a body": ("The Harbour Board said it rained. It said it poured.", "It", "Harbour Board"),
    "it of no person": ("Peter Orr said it rained. It said it poured.", "It", None),
    "they of police": ("Police said it rained. They said it poured.", "They", "Police"),
    "relative with a comma": ("The crew met Ada Vance, who said it rained.", "who", "Ada Vance"),
    "I in a quotation": ("“I said it rained,” Ada Vance told us.", "I", "Ada Vance"),
    "we in a quotation": ("“We said it rained,” Ada Vance told us.", "We", "Ada Vance"),
}  # fmt: skip

NAMES: dict[str, Case] = {
    "a double surname": ("Maria del Orr Lund left. Orr Lund said it rained.", "Orr Lund", "Maria del Orr Lund"),
    "a name like an adverb": ("Jon Vancely left. Mr Vancely said it rained.", "Mr Vancely", "Jon Vancely"),
    "a diminutive": ("William Orr left. Bill Orr said it rained.", "Bill Orr", "William Orr"),
    "an initial": ("J. Orr left. Jon Orr said it rained.", "Jon Orr", "Jon Orr"),
    "a suffix": ("Jon Orr Jr left. Mr Orr said it rained.", "Mr Orr", "Jon Orr"),
    "a given name": ("Nikolai Orr left. Nikolai said it rained.", "Nikolai", "Nikolai Orr"),
    "brother and sister": ("Ada Orr met Tom Orr. Ms Orr said it rained.", "Ms Orr", "Ada Orr"),
    "a namesake who is never named in full": (
        "Mr Orr left. Orr said it rained. His wife, Ada Orr, came.", "Orr", "Orr"),
    "introduced before the namesake": (
        "Jon Orr left. Orr said it rained. His brother, Tom Orr, came.", "Orr", "Jon Orr"),
    "a verb in front": ("Asked Jon Orr if it rained. Orr said it rained.", "Orr", "Jon Orr"),
    "a headline in the text": (
        "Orr Says Troy Will Stay Open Today.\n\nJon Orr left. Orr said it rained.", "Orr", "Jon Orr"),
    "an adjective in front": ("Veteran pilot Jon Orr said it rained.", "Veteran pilot Jon Orr", "Jon Orr"),
}  # fmt: skip

UNNAMED: dict[str, Case] = {
    "the source again": ("A source close to the port said it rained. The source said it poured.", "The source",
                         "A source close to the port"),
    "a second source": ("A source said it rained. Another source said it poured.", "Another source", "Another source"),
    "the former is not the present": ("A former clerk said it rained. The clerk said it poured.", "The clerk",
                                      "The clerk"),
    "police with and without article": ("Police said it rained. The police said it poured.", "The police", "Police"),
    "a phrase cut off": ("An official at the ministry, who spoke to us, said it rained.",
                         "An official at the ministry, who spoke to us,", "An official at the ministry"),
    "a body in the plural of its letters": ("Reuters said it rained.", "Reuters", "Reuters"),
    "two together": ("Ada Vance and Jon Orr said it rained.", "Ada Vance and Jon Orr", "Ada Vance and Jon Orr"),
    "some": ("Some said it rained.", "Some", "Some"),
}  # fmt: skip

PHENOMENA = {
    "bodies and people": BODIES_AND_PEOPLE,
    "roles": ROLES,
    "possessives": POSSESSIVES,
    "pronouns": PRONOUNS,
    "names": NAMES,
    "unnamed": UNNAMED,
}
CASES = {f"{phenomenon}: {name}": case for phenomenon, cases in PHENOMENA.items() for name, case in cases.items()}


@pytest.mark.parametrize(("text", "source", "name"), CASES.values(), ids=CASES.keys())
def test_a_source_is_resolved(text: str, source: str, name: str | None) -> None:
    read = article(text)
    analysis = analyse(read)
    names = {speaker.id: speaker.name for speaker in analysis.speakers}
    meant = [
        names.get(one.speaker or "")
        for one in analysis.statements
        if [span.of(text).rstrip(",") for span in one.source] == [source.rstrip(",")]
    ]
    assert meant[-1:] == [name]


def test_who_is_told_takes_nothing_from_the_confidence_in_who_speaks() -> None:
    found = analyse(article("Ada Vance told him that it rained.")).statements[0]
    sure = analyse(article("Ada Vance said that it rained.")).statements[0]
    assert found.addressee is None
    assert found.confidence == sure.confidence
