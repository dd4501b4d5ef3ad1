"""The statements planted in `sample_docs/`: one at least of every kind that news knows."""

from __future__ import annotations

from samples.sides import COURIER, DISPATCH, GAZETTE, LEDGER, LIVE, POST, PRESS, REVIEW, WIRE, Said, Side

SAID = (
    Said("direct", Side(WIRE, "I have lost better arguments than this one to worse people"), "Rufus Adair", "direct"),
    Said("broken", Side(GAZETTE, "but it will stop the ones that we can name in advance"), "Ilse Brandvik", "direct"),
    Said("indirect", Side(GAZETTE, "the barrier would cost £84m"), "Ilse Brandvik"),
    Said("mixed", Side(WIRE, "been asking for this since before the mayor could vote"), "Joss Tolliver", "mixed"),
    Said("post", Side(LIVE, "I have read the channel drawings"), "Joss Tolliver", "post"),
    Said(
        "post in another script", Side(DISPATCH, "Read the survey. Then read the invoice."), "Nikos Valavanis", "post"
    ),
    Said("quotation in a quotation", Side(GAZETTE, "‘Trust us, the envelope was shut.’"), "Rufus Adair", "direct"),
    Said("continued over paragraphs", Side(LEDGER, "What the survey should have asked"), "Priya Raman", "direct"),
    Said(
        "continued over paragraphs, curly",
        Side(REVIEW, "An absence is very easy to understand"),
        "Hanneke Prins",
        "direct",
    ),
    Said("block quotation", Side(LIVE, "We drew the channel at forty metres"), "Ilse Brandvik", "direct"),
    Said("block quotation of a letter", Side(REVIEW, "It has always come home"), "Joost Haverkamp", "direct"),
    Said(
        "block quotation after a colon",
        Side(DISPATCH, "She will decide on the evidence"),
        "Desmond Achterberg",
        "direct",
    ),
    Said(
        "report in a report", Side(LIVE, "the mayor brought biscuits to the January meeting"), None, flags=("nested",)
    ),
    Said(
        "quotation in a report in a report",
        Side(POST, "was being saved for emergencies"),
        None,
        "mixed",
        flags=("nested",),
    ),
    Said("denial", Side(WIRE, "she had met directors of Quillon Marine before bids"), "Maren Tolliver", denied=True),
    Said("denial without a clause", Side(LIVE, "having met Quillon’s directors before"), "Maren Tolliver", denied=True),
    Said(
        "rejected claim", Side(PRESS, "the alarm had been switched off before thieves"), "Annelies Vermoor", denied=True
    ),
    Said("denial by a metonym", Side(PRESS, "it had blocked money for new cameras"), "City Hall", denied=True),
    Said("answer to a question", Side(DISPATCH, "No, it did not"), "Tessa Lindqvist", "direct"),
    Said("attitude", Side(GAZETTE, "the narrower channel will cost them two hours"), "Harbour pilots", attitude=True),
    Said(
        "attitude of a person",
        Side(DISPATCH, "the whole debate has been about the wrong well"),
        "Priya Raman",
        attitude=True,
    ),
    Said("plan", Side(LEDGER, "to begin digging next spring"), "Aurelith", attitude=True),
    Said("unnamed source", Side(GAZETTE, "Nobody tells you that"), None, "direct", flags=("unnamed",)),
    Said(
        "unnamed source in an agency's words", Side(WIRE, "two of the five bidders had asked"), None, flags=("unnamed",)
    ),
    Said("unnamed official", Side(PRESS, "Vermoor would leave by the end of the month"), None, flags=("unnamed",)),
    Said("epithet", Side(GAZETTE, "household rates would rise to pay for the barrier"), "Maren Tolliver", "mixed"),
    Said("pronoun", Side(COURIER, "the mine would create 340 jobs"), "Tessa Lindqvist"),
    Said("organisation", Side(GAZETTE, "the barrier would harm the salt marshes upstream"), "Rivers Authority"),
    Said("metonym", Side(LIVE, "the contract will not be reopened"), "the town hall"),
    Said("headline", Side(COURIER, "Mine won't drain Marrow Lake"), "Aurelith Resources"),
    Said("poll", Side(COURIER, "54 percent of likely voters opposed the mine"), "Two Rivers Research"),
    Said("noun cue", Side(DISPATCH, "that Aurelith bought the survey"), None),
    Said("according to", Side(GAZETTE, "140 homes had been flooded by Saturday evening"), "fire service"),
    Said("according to, behind", Side(WIRE, "Work on the eastern pier would begin on Sept. 21"), "Ilse Brandvik"),
    Said(
        "the other Tolliver",
        Side(GAZETTE, "My grandfather lost two boats to that river mouth"),
        "Joss Tolliver",
        "direct",
    ),
    Said("the other Koru", Side(REVIEW, "My brother can tell a red light from a green one"), "Saskia Koru", "direct"),
    Said("the other Delahaye", Side(COURIER, "Breakfast is another matter"), "Carl Delahaye", "direct"),
    Said("[sic]", Side(LIVE, "The mayor’s dairy [sic] will be published in full"), None, "direct"),
    Said("source in the middle", Side(LEDGER, "Pumping would lower the lake by about 1.2 meters"), "Priya Raman"),
)
