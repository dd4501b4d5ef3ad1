"""Pairs of statements in `sample_docs/` that must never be called a contradiction, each with the reason why not."""

from __future__ import annotations

from samples.sides import COURIER, DISPATCH, GAZETTE, LEDGER, LIVE, POST, PRESS, REVIEW, WIRE, Innocent, Side

INNOCENT = (
    Innocent(
        "more homes two days later",
        Side(GAZETTE, "140 homes had been flooded by Saturday evening"),
        Side(LIVE, "212 homes had now been flooded"),
        "a later figure in a later article",
    ),
    Innocent(
        "more homes two days later, from the agency",
        Side(WIRE, "140 homes had been flooded by Saturday evening"),
        Side(LIVE, "212 homes had now been flooded"),
        "a later figure in a later article",
    ),
    Innocent(
        "more ballots three days later",
        Side(COURIER, "3,100 absentee ballots had been returned so far"),
        Side(DISPATCH, "absentee ballots returned so far, the county clerk said on Friday"),
        "a later figure in a later article",
    ),
    Innocent(
        "a third arrest",
        Side(PRESS, "two men had been arrested"),
        Side(REVIEW, "Three men have now been arrested"),
        "a later figure in a later article",
    ),
    Innocent(
        "wells, exactly and as a bound",
        Side(COURIER, "We have drilled 61 test wells"),
        Side(LEDGER, "it has drilled more than 60 test wells"),
        "61 is more than 60",
    ),
    Innocent(
        "feet and metres",
        Side(COURIER, "pumping at Dry Fork would lower the lake by 4 feet within a decade"),
        Side(LEDGER, "Pumping would lower the lake by about 1.2 meters within a decade"),
        "one length in two units",
    ),
    Innocent(
        "two men named Tolliver and Tolliver",
        Side(WIRE, "been asking for this since before the mayor could vote"),
        Side(LIVE, "household rates would not rise to pay for the barrier"),
        "two people of one surname on two matters",
    ),
    Innocent(
        "two sentences about draining",
        Side(LEDGER, "It will not drain the lake"),
        Side(COURIER, "pumping at Dry Fork would lower the lake by 4 feet within a decade"),
        "the hydrologist agrees with herself",
    ),
    Innocent(
        "two people named Koru",
        Side(POST, "the alarm had been switched off before the break-in"),
        Side(REVIEW, "My brother can tell a red light from a green one"),
        "the guard's sister takes his side",
    ),
    Innocent(
        "the guard, told again",
        Side(POST, "the alarm had been switched off before the break-in"),
        Side(REVIEW, "the alarm had been switched off. His lawyer"),
        "the same claim of the same guard",
    ),
    Innocent(
        "one denial in two forms",
        Side(LEDGER, "that Aurelith had paid for the county's water survey"),
        Side(DISPATCH, "No, it did not"),
        "both deny the payment",
    ),
)
